/**
 * STOMP 1.2 over WebSocket, with Spring's codec and without a servlet container: who may connect, what may be sent and
 * subscribed to, and how a room's frames reach a socket without a hole or a duplicate.
 */
@NullMarked
package org.dsvtt.gateway.socket;

import org.jspecify.annotations.NullMarked;
