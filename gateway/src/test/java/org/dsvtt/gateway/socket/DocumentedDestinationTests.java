package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The destinations of the AsyncAPI document are those of the socket. */
class DocumentedDestinationTests {
    private final JsonNode document = JsonMapper.shared().readTree(Path.of("..", "docs", "api", "asyncapi.json"));

    @Test
    void givenDestinationsOneSendsTo_whenDocumented_thenTheyAreThoseTheSocketTakes() {
        assertThat(kinds("send", SendDestination::parse)).isEqualTo(Set.of(SendDestination.class.getPermittedSubclasses()));
    }

    @Test
    void givenDestinationsOneSubscribesTo_whenDocumented_thenTheyAreThoseTheSocketTakes() {
        assertThat(kinds("receive", ListenDestination::parse)).isEqualTo(Set.of(ListenDestination.class.getPermittedSubclasses()));
    }

    private Set<Class<?>> kinds(String action, Function<String, Object> parse) {
        List<String> addresses = document.get("operations").values().stream()
                .filter(operation -> operation.get("action").asString().equals(action))
                .map(operation -> document.at(operation.at("/channel/$ref").asString().substring(1)).get("address").asString())
                .toList();
        return addresses.stream()
                .map(address -> parse.apply(address.replace("{roomId}", UUID.randomUUID().toString())))
                .map(Object::getClass)
                .collect(Collectors.toSet());
    }
}
