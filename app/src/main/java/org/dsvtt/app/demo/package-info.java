/** The demo room, laid out through the public API as clients would do it. */
@NullMarked
package org.dsvtt.app.demo;

import org.jspecify.annotations.NullMarked;
