package org.dsvtt.contracts.query;

import java.util.UUID;
import org.dsvtt.contracts.TableCommand;

/**
 * A command on its way to the room; answered with {@link Accepted}, or fails with a {@link org.dsvtt.contracts.Rejection}
 * as the details of the exception.
 *
 * @param commandId made by the sender; the same id from the same person has one effect and one answer
 * @param by the person who sent it, from a checked token
 */
public record SubmitCommand(UUID roomId, UUID commandId, UUID by, TableCommand command) implements RoomRequest {}
