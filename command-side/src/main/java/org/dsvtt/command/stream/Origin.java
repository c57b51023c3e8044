package org.dsvtt.command.stream;

import java.util.UUID;

/**
 * Where a command came from.
 *
 * @param roomId the room it was sent to
 * @param commandId made by the sender
 * @param by the sender
 */
public record Origin(UUID roomId, UUID commandId, UUID by) {}
