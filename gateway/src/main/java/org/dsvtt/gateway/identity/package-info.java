/** The way to the identity server: where it is, and the pass-through that shows it to browsers on the gateway's own origin. */
@NullMarked
package org.dsvtt.gateway.identity;

import org.jspecify.annotations.NullMarked;
