package org.dsvtt.contracts;

import java.util.HashMap;
import java.util.Map;

/**
 * A refusal as a value.
 *
 * @param code from the catalogue
 * @param message a sentence for the person who asked, saying what happened and what to do
 * @param details further members of the problem document, such as {@code field} or {@code currentTokenId}
 */
public record Rejection(ErrorCode code, String message, Map<String, Object> details) {

    public static Rejection of(ErrorCode code, String message) {
        return new Rejection(code, message, Map.of());
    }

    public Rejection with(String detail, Object value) {
        var all = new HashMap<>(details);
        all.put(detail, value);
        return new Rejection(code, message, Map.copyOf(all));
    }
}
