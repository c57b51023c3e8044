/** Searching over HTTP. */
@NullMarked
package org.dsvtt.gateway.search;

import org.jspecify.annotations.NullMarked;
