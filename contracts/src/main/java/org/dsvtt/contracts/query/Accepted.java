package org.dsvtt.contracts.query;

/** The command is on disk; {@code seq} is the sequence number of its last event. */
public record Accepted(long seq) {}
