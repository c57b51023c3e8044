/** Maps and portraits: taken in without trust, stored by content without metadata, handed out to those who may see them. */
@NullMarked
package org.dsvtt.gateway.asset;

import org.jspecify.annotations.NullMarked;
