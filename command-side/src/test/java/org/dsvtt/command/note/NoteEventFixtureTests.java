package org.dsvtt.command.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dsvtt.command.stream.CanonicalJson;
import org.dsvtt.contracts.Revision;
import org.dsvtt.contracts.note.NoteEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of every event of notes as it was released, under the same rule as the events of rooms. */
class NoteEventFixtureTests {
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    static Stream<JsonNode> revision1() throws Exception {
        try (InputStream file = NoteEventFixtureTests.class.getResourceAsStream("/events/notes-revision-1.json")) {
            return List.copyOf(JSON.readTree(file).values()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("revision1")
    void givenEventOfRevision1_whenReadAndWritten_thenItIsTheSame(JsonNode fixture) {
        NoteEvent event = JSON.treeToValue(fixture, NoteEvent.class);

        assertThat(event.getClass().getAnnotation(Revision.class).value()).isEqualTo("1");
        assertThat(CanonicalJson.of(JSON.writeValueAsString(event))).isEqualTo(CanonicalJson.of(fixture.toString()));
    }

    @Test
    void givenAllEvents_whenLookedForAmongTheFixtures_thenNoneIsMissing() throws Exception {
        assertThat(revision1().map(fixture -> fixture.get("type").stringValue()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(NoteEvent.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
    }
}
