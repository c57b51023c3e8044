package org.dsvtt.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a search node is asked whether it is there, against the real one that is embedded. */
class SearchPartTests {

    @Test
    void givenNodeThatRuns_whenAsked_thenItTellsItsVersion() throws IOException {
        try (var engine = TestNode.connect()) {
            assertThat(new SearchPart(new MomentIndex(engine.questions())).ask())
                    .hasValueSatisfying(version -> assertThat(version).matches("9\\.\\d+\\.\\d+"));
        }
    }

    @Test
    void givenDoorThatIsShut_whenAsked_thenItIsAway() throws IOException {
        var door = new Door(TestNode.running().address());
        door.shut();
        try (var engine = new SearchEngine(door.address(), Optional.of("Bearer " + TestNode.running().secret()))) {
            assertThatException().isThrownBy(() -> new SearchPart(new MomentIndex(engine.questions())).ask());
        }
    }
}
