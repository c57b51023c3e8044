package org.dsvtt.command.stream;

/**
 * A stream as it is known to whoever handles a command.
 *
 * @param id of the aggregate
 * @param last the sequence number of its last event; -1 if it has none
 * @param firstAnswer what a command is answered with whose last event is the first of the stream
 */
public record StreamEnd(String id, long last, int firstAnswer) {}
