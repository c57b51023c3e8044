/** The one place where refusals and failures become problem documents (RFC 9457) with a code from the catalogue. */
@NullMarked
package org.dsvtt.gateway.problem;

import org.jspecify.annotations.NullMarked;
