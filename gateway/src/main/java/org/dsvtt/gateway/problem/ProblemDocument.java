package org.dsvtt.gateway.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.springframework.http.HttpStatus;

/**
 * A problem document of RFC 9457.
 *
 * @param detail a sentence for the person who asked
 * @param correlationId finds the reason in the log, for failures of the server
 * @param details what else the rejection tells, such as {@code field}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProblemDocument(
        String type,
        String title,
        int status,
        ErrorCode code,
        String detail,
        Optional<String> correlationId,
        @JsonAnyGetter Map<String, Object> details) {

    public static ProblemDocument of(Rejection rejection, Optional<String> correlationId) {
        int status = rejection.code().status();
        String title = HttpStatus.valueOf(status).getReasonPhrase();
        return new ProblemDocument(
                "about:blank", title, status, rejection.code(), rejection.message(), correlationId, rejection.details());
    }
}
