/** The three parts of DSVTT in one Spring context. */
@NullMarked
package org.dsvtt.app.server;

import org.jspecify.annotations.NullMarked;
