package org.dsvtt.gateway.http;

import java.util.UUID;

/** The command is on disk; {@code seq} is the sequence number of its last event. */
public record CommandAccepted(UUID commandId, long seq) {}
