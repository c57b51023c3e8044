package org.dsvtt.gateway.presence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleListsTests {

    @Test
    void givenPeople_whenWrittenAndRead_thenTheSame() {
        var ilse = UUID.randomUUID();
        var kai = UUID.randomUUID();

        assertThat(PeopleLists.read(PeopleLists.write(List.of(ilse, kai)))).isEqualTo(Set.of(ilse, kai));
        assertThat(PeopleLists.write(List.of(ilse, kai))).isEqualTo(PeopleLists.write(List.of(kai, ilse)));
        assertThat(PeopleLists.read(PeopleLists.write(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "x", "1-1-1-1-1", "0190a6f0-0000-7000-8000-000000000001 ", "0190a6f0-0000-7000-8000-000000000001,"})
    void givenAnythingElse_whenRead_thenRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PeopleLists.read(text.getBytes(UTF_8)));
    }

    @Test
    void givenFarMorePeopleThanSeats_whenRead_thenRefused() {
        var crowd = Stream.generate(UUID::randomUUID).limit(1_000).map(UUID::toString).collect(Collectors.joining(" "));

        assertThatIllegalArgumentException().isThrownBy(() -> PeopleLists.read(crowd.getBytes(UTF_8)));
    }
}
