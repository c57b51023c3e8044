package org.dsvtt.gateway.redis;

/** Listens to one channel. Its methods are called on a thread of the connection: they must neither wait nor block. */
public interface ChannelListener {

    /** From now on messages come: at first, and again each time Redis came back. Some may have been missed before. */
    default void subscribed() {}

    /** @throws IllegalArgumentException if the message makes no sense; it is dropped then, and the log says so */
    void message(byte[] message);
}
