package org.dsvtt.query.store;

import org.dsvtt.contracts.wire.Change;
import tools.jackson.databind.json.JsonMapper;

/** Changes as the JSON they have on the wire, to keep in the read database and hand out again. */
public final class ChangeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangeJson() {}

    public static String write(Change change) {
        return JSON.writeValueAsString(change);
    }

    public static Change read(String json) {
        return JSON.readValue(json, Change.class);
    }
}
