package org.dsvtt.command.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dsvtt.axon.log.StoredEvent;
import org.dsvtt.command.stream.BrokenStream.Fault;
import org.junit.jupiter.api.Test;

class ChainCheckTests {
    private static final Instant AT = Instant.parse("2026-11-28T18:00:00Z");
    private static final String TYPE = "org.dsvtt.contracts.chat.MessagePosted";

    @Test
    void givenEventsOfTwoStreamsTakingTurns_whenChecked_thenBothChainsHold() {
        var check = check(twoStreams());

        assertThat(check.broken()).isEmpty();
        assertThat(check.events()).isEqualTo(10);
        assertThat(check.streams()).isEqualTo(2);
    }

    @Test
    void givenPayloadChanged_whenChecked_thenThatEventIsNamedAndTheOtherStreamHolds() {
        var check = check(changed(4, event -> withPayload(event, event.payload().replace("line", "lime"))));

        assertThat(check.broken()).containsExactly(new BrokenStream("a", 2, 5, Fault.PAYLOAD_CHANGED));
    }

    @Test
    void givenPayloadOfTheLastEventChanged_whenChecked_thenItIsNamed() {
        var check = check(changed(9, event -> withPayload(event, "{}")));

        assertThat(check.broken()).containsExactly(new BrokenStream("b", 4, 10, Fault.PAYLOAD_CHANGED));
    }

    @Test
    void givenPayloadThatIsNoJsonAnyMore_whenChecked_thenItIsNamed() {
        var check = check(changed(4, event -> withPayload(event, "{\"text\":\"\\q\"}")));

        assertThat(check.broken()).containsExactly(new BrokenStream("a", 2, 5, Fault.PAYLOAD_CHANGED));
    }

    @Test
    void givenPayloadInAnotherForm_whenChecked_thenItIsTheSame() {
        List<StoredEvent> events = changed(4, event -> withPayload(event, " { \"text\" : \"line 2\" } "));

        assertThat(check(events).broken()).isEmpty();
        assertThat(check(events).contentHash()).isEqualTo(check(twoStreams()).contentHash());
    }

    @Test
    void givenPayloadTypeChanged_whenChecked_thenItIsNamed() {
        var check = check(changed(4, event -> new StoredEvent(event.position(), event.id(), event.stream(), event.streamType(),
                event.sequence(), event.at(), TYPE + "s", event.revision(), event.payload(), event.metadata())));

        assertThat(check.broken()).containsExactly(new BrokenStream("a", 2, 5, Fault.PAYLOAD_CHANGED));
    }

    @Test
    void givenHashChanged_whenChecked_thenItIsNotTakenForThePayload() {
        var check = check(changed(4, event -> withMetadata(event, event.metadata().replaceFirst("(\"hash\":\")[0-9a-f]{4}", "$10000"))));

        assertThat(check.broken()).containsExactly(new BrokenStream("a", 2, 5, Fault.HASH_CHANGED));
    }

    @Test
    void givenLinkChanged_whenChecked_thenItIsNotTakenForThePayload() {
        var check = check(changed(4, event -> withMetadata(event, event.metadata().replaceFirst("(\"prev\":\")[0-9a-f]{4}", "$10000"))));

        assertThat(check.broken()).containsExactly(new BrokenStream("a", 2, 5, Fault.LINK_CHANGED));
    }

    @Test
    void givenMetadataLost_whenChecked_thenItIsNamed() {
        assertThat(check(changed(4, event -> withMetadata(event, "{}"))).broken())
                .containsExactly(new BrokenStream("a", 2, 5, Fault.NO_HASH));
        assertThat(check(changed(4, event -> withMetadata(event, "{\"prev"))).broken())
                .containsExactly(new BrokenStream("a", 2, 5, Fault.NO_HASH));
    }

    @Test
    void givenEventTakenOut_whenChecked_thenTheOneAfterItIsNamed() {
        List<StoredEvent> events = twoStreams();
        events.remove(4);

        assertThat(check(events).broken()).containsExactly(new BrokenStream("a", 3, 7, Fault.EVENTS_MISSING));
    }

    @Test
    void givenFirstEventTakenOut_whenChecked_thenItIsNoticed() {
        List<StoredEvent> events = twoStreams();
        events.remove(1);

        assertThat(check(events).broken()).containsExactly(new BrokenStream("b", 1, 4, Fault.EVENTS_MISSING));
    }

    @Test
    void givenEventAddedAtTheEnd_whenChecked_thenItIsNoticed() {
        List<StoredEvent> events = twoStreams();
        events.add(chained("a", 4, 11, hashOf(events.get(4)), "not so"));

        assertThat(check(events).broken()).containsExactly(new BrokenStream("a", 4, 11, Fault.EVENT_ADDED));
    }

    @Test
    void givenEventReplacedByAnotherWithTheRightHash_whenChecked_thenTheOneAfterItDoesNotFollow() {
        List<StoredEvent> events = twoStreams();
        events.set(4, chained("a", 2, 5, hashOf(events.get(2)), "not so"));

        assertThat(check(events).broken()).containsExactly(new BrokenStream("a", 3, 7, Fault.NOT_LINKED));
    }

    @Test
    void givenSeveralBrokenStreams_whenChecked_thenTheFirstWrongEventOfEachIsNamed() {
        List<StoredEvent> events = twoStreams();
        for (int i : new int[] {4, 5, 6, 9}) events.set(i, withPayload(events.get(i), "{}"));

        assertThat(check(events).broken()).containsExactly(
                new BrokenStream("a", 2, 5, Fault.PAYLOAD_CHANGED), new BrokenStream("b", 2, 6, Fault.PAYLOAD_CHANGED));
    }

    @Test
    void givenSomethingTheChainDoesNotCover_whenItChanges_thenTheContentHashDoes() {
        List<StoredEvent> cut = twoStreams();
        cut.removeLast();
        String whole = check(twoStreams()).contentHash();

        assertThat(check(cut).broken()).isEmpty();
        assertThat(check(cut).contentHash()).isNotEqualTo(whole);
        assertThat(check(changed(4, event -> withMetadata(event, event.metadata().replace("someone", "nobody")))).contentHash())
                .isNotEqualTo(whole);
        assertThat(check(changed(4, event -> new StoredEvent(event.position(), "another", event.stream(), event.streamType(),
                event.sequence(), event.at(), TYPE, event.revision(), event.payload(), event.metadata()))).contentHash())
                .isNotEqualTo(whole);
    }

    @Test
    void givenOtherPositions_whenChecked_thenTheContentHashIsTheSame() {
        List<StoredEvent> moved = twoStreams();
        moved.replaceAll(event -> new StoredEvent(event.position() + 100, event.id(), event.stream(), event.streamType(),
                event.sequence(), event.at(), TYPE, event.revision(), event.payload(), event.metadata()));

        assertThat(check(moved).contentHash()).isEqualTo(check(twoStreams()).contentHash());
    }

    private static ChainCheck check(List<StoredEvent> events) {
        var check = new ChainCheck();
        events.forEach(check::take);
        return check;
    }

    private static List<StoredEvent> changed(int index, UnaryOperator<StoredEvent> change) {
        List<StoredEvent> events = twoStreams();
        events.set(index, change.apply(events.get(index)));
        return events;
    }

    /** Five events each, a first. */
    private static List<StoredEvent> twoStreams() {
        var events = new ArrayList<StoredEvent>();
        for (int i = 0; i < 10; i++) {
            String previous = i < 2 ? EventChain.START : hashOf(events.get(i - 2));
            events.add(chained(i % 2 == 0 ? "a" : "b", i / 2, i + 1, previous, "line " + i / 2));
        }
        return events;
    }

    private static StoredEvent chained(String stream, long sequence, long position, String previous, String text) {
        String payload = "{\"text\":\"%s\"}".formatted(text);
        String hash = EventChain.hash(previous, sequence, "MessagePosted", payload);
        return new StoredEvent(position, "id-" + position, stream, "Room", sequence, AT, TYPE, "1", payload,
                "{\"by\":\"someone\",\"prev\":\"%s\",\"hash\":\"%s\"}".formatted(previous, hash));
    }

    private static String hashOf(StoredEvent event) {
        return event.metadata().replaceFirst(".*\"hash\":\"(\\w+)\".*", "$1");
    }

    private static StoredEvent withPayload(StoredEvent event, String payload) {
        return new StoredEvent(event.position(), event.id(), event.stream(), event.streamType(), event.sequence(), event.at(),
                event.payloadType(), event.revision(), payload, event.metadata());
    }

    private static StoredEvent withMetadata(StoredEvent event, String metadata) {
        return new StoredEvent(event.position(), event.id(), event.stream(), event.streamType(), event.sequence(), event.at(),
                event.payloadType(), event.revision(), event.payload(), metadata);
    }
}
