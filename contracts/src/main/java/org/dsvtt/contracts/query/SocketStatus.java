package org.dsvtt.contracts.query;

/**
 * The sockets of a gateway.
 *
 * @param open how many there are now
 * @param waiting messages not yet taken by their readers, and {@code waitingBytes} as much in bytes
 * @param dropped passing messages, such as cursors, left out since the start because their reader was too slow
 * @param cutOff sockets ended since the start because their reader was too slow
 */
public record SocketStatus(long open, long waiting, long waitingBytes, long dropped, long cutOff) {}
