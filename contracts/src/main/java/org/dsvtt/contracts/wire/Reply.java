package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/** The answer to a command: accepted with the sequence number of its last event, or rejected with the reason. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Reply(Optional<UUID> commandId, Status status, Optional<Long> seq, Optional<Error> error) {

    /** How it went. */
    public enum Status { accepted, rejected }

    /** A rejection as JSON, its details beside code and message. */
    public record Error(ErrorCode code, String message, @JsonAnyGetter Map<String, Object> details) {}

    public static Reply accepted(UUID commandId, long seq) {
        return new Reply(Optional.of(commandId), Status.accepted, Optional.of(seq), Optional.empty());
    }

    /** {@code commandId} is empty when the command was too broken to have one. */
    public static Reply rejected(Optional<UUID> commandId, Rejection rejection) {
        var error = new Error(rejection.code(), rejection.message(), rejection.details());
        return new Reply(commandId, Status.rejected, Optional.empty(), Optional.of(error));
    }
}
