/** Who is at which table right now. Kept in memory, and in Redis between gateways; nothing of it is an event. */
@NullMarked
package org.dsvtt.gateway.presence;

import org.jspecify.annotations.NullMarked;
