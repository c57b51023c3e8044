package org.dsvtt.gateway.signal;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes signals as receivers get them. */
@Component
final class SignalJson {
    private final JsonMapper mapper;

    SignalJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] signal(Signal signal, UUID by) {
        ObjectNode body = mapper.valueToTree(signal);
        return mapper.writeValueAsBytes(body.put("by", by.toString()));
    }

    byte[] presence(Set<UUID> present) {
        var body = mapper.createObjectNode().put("type", "Presence");
        var people = body.putArray("present");
        present.stream().sorted().map(UUID::toString).forEach(people::add);
        return mapper.writeValueAsBytes(body);
    }
}
