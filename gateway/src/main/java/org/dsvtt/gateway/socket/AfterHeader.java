package org.dsvtt.gateway.socket;

import java.util.OptionalLong;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.jspecify.annotations.Nullable;

/** The header {@code after} of a SUBSCRIBE: the number of the last frame the client has. */
final class AfterHeader {
    private AfterHeader() {}

    static OptionalLong parse(@Nullable String header) {
        if (header == null) return OptionalLong.empty();
        try {
            var seq = Long.parseLong(header.strip());
            if (seq >= 0) return OptionalLong.of(seq);
        } catch (NumberFormatException notANumber) {
            throw new RejectedException(Rejection.of(ErrorCode.MALFORMED_FIELD, "after must be a sequence number.").with("field", "after"));
        }
        throw new RejectedException(Rejection.of(ErrorCode.SEQUENCE_OUT_OF_RANGE, "after must not be negative."));
    }
}
