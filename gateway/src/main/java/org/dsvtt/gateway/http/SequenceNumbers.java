package org.dsvtt.gateway.http;

import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/** Checks sequence numbers for what no room needs to be asked. */
final class SequenceNumbers {

    private SequenceNumbers() {}

    /** @throws RejectedException {@code SEQUENCE_OUT_OF_RANGE} if there is no such number in any room */
    static void check(long seq) {
        if (seq >= 0) return;
        throw new RejectedException(Rejection.of(ErrorCode.SEQUENCE_OUT_OF_RANGE, "Sequence numbers start at 0."));
    }
}
