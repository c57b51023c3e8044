package org.dsvtt.gateway.socket;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.table.Uuids;

/**
 * Destinations are compared letter by letter with a room id between: there are no patterns, and an encoded separator is
 * just a wrong letter.
 */
final class RoomDestination {
    private RoomDestination() {}

    static Optional<UUID> match(String before, String after, String destination) {
        return destination.startsWith(before) && destination.endsWith(after)
                ? Uuids.parse(destination.substring(before.length(), Math.max(before.length(), destination.length() - after.length())))
                : Optional.empty();
    }

    /** {@code NOT_FOUND} where only the address is wrong, {@code FORBIDDEN} for what belongs to someone else. */
    static RejectedException refusal(String destination, String own) {
        return new RejectedException(destination.startsWith(own)
                ? Rejection.of(ErrorCode.NOT_FOUND, "There is nothing at this destination.")
                : Rejection.of(ErrorCode.FORBIDDEN, "This destination is not for clients."));
    }
}
