package org.dsvtt.gateway.export;

import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/** The refusals of this package, each with its sentence. */
final class ExportProblems {

    private ExportProblems() {}

    static RejectedException notFound() {
        return refusal(ErrorCode.EXPORT_NOT_FOUND, "There is no such export; they are kept for a day.");
    }

    static RejectedException notReady() {
        return refusal(ErrorCode.EXPORT_NOT_READY, "The export is not written yet, or could not be written.");
    }

    static RejectedException tooMany(int most) {
        return refusal(ErrorCode.TOO_MANY_EXPORTS, "You have %d exports. Delete one first, or wait a day.".formatted(most));
    }

    static RejectedException noSuchSession() {
        return refusal(ErrorCode.SESSION_NOT_FOUND, "There is no such session, or you may not look back to it.");
    }

    private static RejectedException refusal(ErrorCode code, String message) {
        return new RejectedException(Rejection.of(code, message));
    }
}
