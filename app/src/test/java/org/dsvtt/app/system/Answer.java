package org.dsvtt.app.system;

import tools.jackson.databind.JsonNode;

/** An HTTP answer with its body as JSON. */
public record Answer(int status, JsonNode body) {

    /** The body of an answer that must have been a success. */
    public JsonNode ok() {
        if (status / 100 != 2) throw new AssertionError("Answered with %d: %s".formatted(status, body));
        return body;
    }
}
