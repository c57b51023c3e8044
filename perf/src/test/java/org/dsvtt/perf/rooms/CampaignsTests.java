package org.dsvtt.perf.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dsvtt.contracts.chat.MessagePosted;
import org.junit.jupiter.api.Test;

class CampaignsTests {
    private static final List<UUID> PEOPLE = Stream.generate(UUID::randomUUID).limit(9).toList();

    @Test
    void givenSeed_whenPlayedTwice_thenTheSameEvents() {
        assertThat(played(new Campaigns(7, PEOPLE, 3, 5, 900, Instant.EPOCH)))
                .isEqualTo(played(new Campaigns(7, PEOPLE, 3, 5, 900, Instant.EPOCH)))
                .isNotEqualTo(played(new Campaigns(8, PEOPLE, 3, 5, 900, Instant.EPOCH)));
    }

    @Test
    void givenRooms_whenPlayed_thenAllLinesAreSaidAndNoStreamHasAHole() {
        List<StoredEvent> events = played(new Campaigns(7, PEOPLE, 3, 5, 900, Instant.EPOCH));

        assertThat(events).filteredOn(event -> event.type().equals(MessagePosted.class.getName())).hasSize(900);
        var streams = events.stream().collect(Collectors.groupingBy(StoredEvent::roomId));
        assertThat(streams).hasSize(3).allSatisfy((_, stream) -> assertThat(stream).extracting(StoredEvent::seq)
                .isEqualTo(LongStream.range(0, stream.size()).boxed().toList()));
    }

    private static List<StoredEvent> played(Campaigns campaigns) {
        List<StoredEvent> events = new ArrayList<>();
        campaigns.play(events::add);
        return events;
    }
}
