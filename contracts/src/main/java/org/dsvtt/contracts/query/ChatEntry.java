package org.dsvtt.contracts.query;

import java.time.Instant;
import java.util.UUID;
import org.dsvtt.contracts.wire.Change;

/** A message or a roll in the history of a room, with the change that told it. */
public record ChatEntry(long seq, Instant at, UUID by, Change change) {}
