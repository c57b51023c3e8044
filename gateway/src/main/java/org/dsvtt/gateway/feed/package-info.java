/** What happens in a room, followed once however many sockets listen, and kept for a moment for those that are behind. */
@NullMarked
package org.dsvtt.gateway.feed;

import org.jspecify.annotations.NullMarked;
