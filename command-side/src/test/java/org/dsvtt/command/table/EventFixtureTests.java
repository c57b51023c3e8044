package org.dsvtt.command.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dsvtt.command.stream.CanonicalJson;
import org.dsvtt.contracts.Revision;
import org.dsvtt.contracts.TableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of every event as it was released. A fixture is never changed: when an event takes another shape, its revision
 * goes up, an upcaster reads the old JSON, and a file for the new revision is added.
 */
class EventFixtureTests {
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    static Stream<JsonNode> revision1() throws Exception {
        try (InputStream file = EventFixtureTests.class.getResourceAsStream("/events/revision-1.json")) {
            return List.copyOf(JSON.readTree(file).values()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("revision1")
    void givenEventOfRevision1_whenReadAndWritten_thenItIsTheSame(JsonNode fixture) {
        TableEvent event = JSON.treeToValue(fixture, TableEvent.class);

        assertThat(event.getClass().getAnnotation(Revision.class).value()).isEqualTo("1");
        assertThat(CanonicalJson.of(JSON.writeValueAsString(event))).isEqualTo(CanonicalJson.of(fixture.toString()));
    }

    @Test
    void givenAllEvents_whenLookedForAmongTheFixtures_thenNoneIsMissing() throws Exception {
        assertThat(revision1().map(fixture -> fixture.get("type").stringValue()))
                .containsExactlyInAnyOrderElementsOf(eventTypes(TableEvent.class).map(Class::getSimpleName).toList());
    }

    private static Stream<Class<?>> eventTypes(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventFixtureTests::eventTypes) : Stream.of(type);
    }
}
