package org.dsvtt.gateway.signal;

import org.dsvtt.axon.RejectedException;
import org.dsvtt.gateway.table.StrictJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads signals from JSON. */
@Component
public final class SignalReader {
    private final StrictJson json = new StrictJson();

    /** @throws RejectedException with {@code MALFORMED_JSON} or {@code MALFORMED_FIELD} */
    public Signal read(byte[] bytes) {
        try {
            return json.convert(json.object(bytes), Signal.class);
        } catch (JacksonException malformed) {
            throw new RejectedException(json.explain(malformed));
        }
    }
}
