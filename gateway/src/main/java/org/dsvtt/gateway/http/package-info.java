/** The HTTP half of the wire: one controller for each group of addresses under {@code /api}. */
@NullMarked
package org.dsvtt.gateway.http;

import org.jspecify.annotations.NullMarked;
