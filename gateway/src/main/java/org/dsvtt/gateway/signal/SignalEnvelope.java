package org.dsvtt.gateway.signal;

import java.util.UUID;
import org.dsvtt.contracts.Shape;
import org.dsvtt.gateway.table.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a signal travels between gateways: as JSON.
 *
 * @param from the gateway it comes from
 */
record SignalEnvelope(UUID from, AddressedSignal content) {
    /** The longest path of a drag and the most receivers fit in well. */
    static final int LONGEST = 64 * 1024;

    private static final JsonMapper WRITER = JsonMapper.shared();
    private static final StrictJson READER = new StrictJson();

    SignalEnvelope {
        Shape.required(from, "from");
        Shape.required(content, "content");
    }

    byte[] bytes() {
        return WRITER.writeValueAsBytes(this);
    }

    /** @throws IllegalArgumentException if it is none; the message does not repeat what was in it */
    static SignalEnvelope read(byte[] bytes) {
        if (bytes.length > LONGEST) throw new IllegalArgumentException("longer than any signal");
        try {
            return READER.convert(READER.object(bytes), SignalEnvelope.class);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not a signal between gateways: " + READER.explain(malformed).code());
        }
    }
}
