package org.dsvtt.gateway.http;

import org.dsvtt.axon.RejectedException;
import org.dsvtt.gateway.table.StrictJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads request bodies as strictly as commands are read. */
@Component
public class JsonBodies {
    private final StrictJson json = new StrictJson();

    /** @throws RejectedException when the body is not JSON of this shape */
    public <T> T read(byte[] body, Class<T> type) {
        try {
            return json.convert(json.object(body), type);
        } catch (JacksonException problem) {
            throw new RejectedException(json.explain(problem));
        }
    }
}
