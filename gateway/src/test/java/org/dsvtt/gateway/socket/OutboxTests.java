package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class OutboxTests {
    private final Outbox outbox = new Outbox(4, 1_000);

    @Test
    void givenMessages_whenTaken_thenInOrderAndPassingOnesLast() {
        outbox.addPassing("cursor", message("cursor"));
        outbox.add(message("one"));
        outbox.add(message("two"));

        StepVerifier.create(outbox.batches(), 1).assertNext(batch -> assertThat(texts(batch)).containsExactly("one", "two", "cursor"))
                .thenCancel().verify();
    }

    @Test
    void givenPassingMessagesOfOneSlot_whenTaken_thenOnlyTheLatest() {
        outbox.addPassing("cursor", message("1"));
        outbox.addPassing("drag", message("2"));
        outbox.addPassing("cursor", message("3"));

        StepVerifier.create(outbox.batches(), 1).assertNext(batch -> assertThat(texts(batch)).containsExactly("3", "2")).thenCancel().verify();
    }

    @Test
    void givenBoundReached_whenMoreComes_thenFramesAreHeldBackAndSignalsDroppedAndAnswersRefusedInTheEnd() {
        for (int i = 0; i < 4; i++) assertThat(outbox.add(message("frame"))).isTrue();

        assertThat(outbox.hasRoom()).isFalse();
        outbox.addPassing("cursor", message("cursor"));
        for (int i = 0; i < 4; i++) assertThat(outbox.add(message("answer"))).isTrue();
        assertThat(outbox.add(message("answer"))).isFalse();
        StepVerifier.create(outbox.batches(), 1)
                .assertNext(batch -> assertThat(texts(batch)).hasSize(8).doesNotContain("cursor")).thenCancel().verify();
    }

    @Test
    void givenLargeMessages_whenTheBoundInBytesIsReached_thenThereIsNoRoom() {
        outbox.add(message("x".repeat(999)));
        assertThat(outbox.hasRoom()).isTrue();
        outbox.add(message("x"));

        assertThat(outbox.hasRoom()).isFalse();
    }

    @Test
    void givenNoRoom_whenABatchIsTaken_thenThoseWhoWaitAreCalledOnce() {
        var calls = new ArrayList<String>();
        outbox.whenRoom(() -> calls.add("at once"));
        for (int i = 0; i < 4; i++) outbox.add(message("frame"));
        outbox.whenRoom(() -> calls.add("later"));
        assertThat(calls).containsExactly("at once");

        StepVerifier.create(outbox.batches(), 1).expectNextCount(1).then(() -> outbox.add(message("more"))).thenRequest(1)
                .expectNextCount(1).thenCancel().verify();

        assertThat(calls).containsExactly("at once", "later");
    }

    @Test
    void givenEnd_whenTaken_thenWhatWaitsAndTheLastWordsAndNoMore() {
        outbox.add(message("one"));
        outbox.addPassing("cursor", message("cursor"));
        outbox.end(List.of(message("bye")));
        outbox.add(message("too late"));

        StepVerifier.create(outbox.batches()).assertNext(batch -> assertThat(texts(batch)).containsExactly("one", "bye")).verifyComplete();
    }

    @Test
    void givenWriterThatWaits_whenTheEndComes_thenItCompletes() {
        StepVerifier.create(outbox.batches()).then(() -> outbox.end(List.of())).expectNext(List.of()).verifyComplete();
    }

    private static StompFrame message(String text) {
        return new StompFrame(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(List<StompFrame> batch) {
        return batch.stream().map(message -> new String(message.bytes(), StandardCharsets.UTF_8)).toList();
    }
}
