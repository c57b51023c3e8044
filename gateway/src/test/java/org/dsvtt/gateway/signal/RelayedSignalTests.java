package org.dsvtt.gateway.signal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.CommandTraces;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.NoteNotice;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.query.GetSignalAudience;
import org.dsvtt.contracts.query.SignalAudience;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.gateway.feed.FeedMeter;
import org.dsvtt.gateway.feed.FeedProperties;
import org.dsvtt.gateway.feed.RoomFeeds;
import org.dsvtt.gateway.presence.TestBoards;
import org.dsvtt.gateway.table.RoomUpdate;
import org.dsvtt.gateway.table.TableQueries;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway does with the signals of others: a relay in memory, and a query side whose answers the test decides. */
class RelayedSignalTests {
    private final UUID room = UUID.randomUUID();
    private final UUID ilse = UUID.randomUUID();
    private final UUID kai = UUID.randomUUID();
    private final UUID mara = UUID.randomUUID();
    private final UUID token = UUID.randomUUID();
    private final Queries queries = new Queries();
    private final Relay relay = new Relay();
    private final SignalRooms rooms = new SignalRooms(
            queries, new RoomFeeds(queries, JsonMapper.shared(), new FeedProperties(
                    Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofMinutes(1)), new FeedMeter(new SimpleMeterRegistry(), CommandTraces.none())),
            TestBoards.alone(), new SignalJson(JsonMapper.shared()), relay);

    @Test
    void givenSignalOfAnotherGateway_whenItArrives_thenItsAudienceHereAndNobodyElseIsToldInItsSlot() {
        var kaisScreen = listening(kai);
        var marasScreen = listening(mara);
        happened(5);

        relay.arrive(drag(Set.of(kai, ilse), 5));

        assertThat(kaisScreen.signals()).singleElement().asString().contains("\"type\":\"Drag\"", "\"by\":\"%s\"".formatted(ilse));
        assertThat(kaisScreen.slots.getLast()).isEqualTo(SignalSlot.of(room, ilse, new Signal.Drag(token, List.of())));
        assertThat(marasScreen.signals()).isEmpty();
        assertThat(queries.asked).isEmpty();
    }

    @Test
    void givenEventThatTheSenderDidNotSee_whenItsSignalArrives_thenTheQuerySideIsAskedAgain() {
        var kaisScreen = listening(kai);
        var marasScreen = listening(mara);
        happened(6);
        queries.audience = Set.of(mara);

        relay.arrive(drag(Set.of(kai, mara), 5));

        assertThat(kaisScreen.signals()).isEmpty();
        assertThat(marasScreen.signals()).hasSize(1);
    }

    @Test
    void givenEventThatTheSenderDidNotSee_whenTheQuerySideNamesMore_thenNobodyIsAdded() {
        var kaisScreen = listening(kai);
        var marasScreen = listening(mara);
        happened(6);
        queries.audience = Set.of(kai, mara);

        relay.arrive(drag(Set.of(kai), 5));

        assertThat(kaisScreen.signals()).hasSize(1);
        assertThat(marasScreen.signals()).isEmpty();
    }

    @Test
    void givenSenderWhoWasRemovedMeanwhile_whenTheirSignalArrives_thenItIsDroppedAndTheNextOnePasses() {
        var kaisScreen = listening(kai);
        happened(6);
        queries.refused = true;

        relay.arrive(drag(Set.of(kai), 5));
        relay.arrive(new AddressedSignal(mara, new Signal.Typing(), Set.of(kai), 6));

        assertThat(kaisScreen.signals()).singleElement().asString().contains("Typing");
    }

    @Test
    void givenReceiverWhoWasRemoved_whenSignalsStillNameThem_thenNothingReachesThem() {
        var kaisScreen = listening(kai);
        var marasScreen = listening(mara);
        happened(6, List.of(new FrameSet.Variant(Set.of(ilse, kai, mara), List.of(new MemberRemoved(kai)))));
        await().until(() -> kaisScreen.removed);

        relay.arrive(new AddressedSignal(ilse, new Signal.Typing(), Set.of(kai, mara), 6));

        assertThat(marasScreen.signals()).hasSize(1);
        assertThat(kaisScreen.signals()).isEmpty();
    }

    @Test
    void givenReceiverWhoIsNotLetInYet_whenSignalsArrive_thenTheyAreNotTold() {
        queries.waiting = true;
        var kaisScreen = new Screen(kai);
        rooms.join(room, kaisScreen).subscribe();

        relay.arrive(new AddressedSignal(ilse, new Signal.Typing(), Set.of(kai), 6));
        assertThat(kaisScreen.signals()).isEmpty();
        queries.pending.tryEmitValue(new SignalAudience(Set.of()));
        relay.arrive(new AddressedSignal(ilse, new Signal.Typing(), Set.of(kai), 6));

        assertThat(kaisScreen.signals()).hasSize(1);
    }

    @Test
    void givenAnswerThatTakesTime_whenTheEndOfTheDragArrives_thenItDoesNotOvertakeTheDrag() {
        var kaisScreen = listening(kai);
        happened(6);
        queries.waiting = true;
        relay.arrive(drag(Set.of(kai), 5));

        relay.arrive(new AddressedSignal(ilse, new Signal.DragEnd(token), Set.of(kai), 6));
        assertThat(kaisScreen.signals()).isEmpty();
        queries.pending.tryEmitValue(new SignalAudience(Set.of(kai)));

        assertThat(kaisScreen.signals()).hasSize(2);
        assertThat(kaisScreen.signals().getLast()).contains("DragEnd");
    }

    @Test
    void givenListenersHere_whenASignalIsSent_thenItIsRelayedOnceWithItsAudienceAndTheEventItHoldsFor() {
        listening(ilse);
        happened(7);
        queries.audience = Set.of(kai, mara);

        rooms.send(room, ilse, new Signal.DragEnd(token)).block();

        assertThat(relay.sent).containsExactly(new AddressedSignal(ilse, new Signal.DragEnd(token), Set.of(kai, mara), 7));
    }

    @Test
    void givenNobodyHere_whenASignalIsSent_thenItIsRelayedAllTheSameAndNothingIsListenedTo() {
        queries.audience = Set.of(kai);

        rooms.send(room, ilse, new Signal.DragEnd(token)).block();

        assertThat(relay.sent).containsExactly(
                new AddressedSignal(ilse, new Signal.DragEnd(token), Set.of(kai), AddressedSignal.UNKNOWN));
        assertThat(relay.listeners).isEmpty();
    }

    @Test
    void givenLastListenerLeaves_whenTheRoomCloses_thenItsChannelIsLeft() {
        var screen = new Screen(kai);
        var joined = rooms.join(room, screen).block();
        assertThat(relay.listeners).hasSize(1);

        joined.dispose();

        assertThat(relay.listeners).isEmpty();
    }

    private AddressedSignal drag(Set<UUID> to, long seq) {
        return new AddressedSignal(ilse, new Signal.Drag(token, List.of()), to, seq);
    }

    private Screen listening(UUID person) {
        var screen = new Screen(person);
        rooms.join(room, screen).block();
        queries.asked.clear();
        return screen;
    }

    private void happened(long seq) {
        happened(seq, List.of(new FrameSet.Variant(Set.of(ilse, kai, mara), List.<Change>of(new RoomRenamed("renamed")))));
    }

    /** Comes back when the room has seen it: what is sent then, by someone nobody may hear, says so. */
    private void happened(long seq, List<FrameSet.Variant> variants) {
        queries.updates.tryEmitNext(new RoomUpdate.Happened(
                new FrameSet(room, seq, Instant.EPOCH, ilse, UUID.randomUUID(), variants))).orThrow();
        await().until(() -> {
            rooms.send(room, UUID.randomUUID(), new Signal.Typing()).block();
            return relay.sent.getLast().seq() == seq;
        });
        relay.sent.clear();
        queries.asked.clear();
    }

    /** A query side that lets everyone in, and whose audience is what the test says. */
    private static final class Queries implements TableQueries {
        private final Sinks.Many<RoomUpdate> updates = Sinks.many().multicast().directBestEffort();
        private final List<Object> asked = new CopyOnWriteArrayList<>();
        private volatile Set<UUID> audience = Set.of();
        private volatile Sinks.One<SignalAudience> pending = Sinks.one();
        private volatile boolean waiting;
        private volatile boolean refused;

        @Override
        public <R> Mono<R> ask(Object query, Class<R> answer) {
            asked.add(query);
            if (refused) return Mono.error(new RejectedException(Rejection.of(ErrorCode.ROOM_NOT_FOUND, "There is no such room.")));
            if (waiting) return pending.asMono().cast(answer);
            return Mono.just(answer.cast(new SignalAudience(query instanceof GetSignalAudience ? audience : Set.of())));
        }

        @Override
        public <R> Mono<List<R>> askMany(Object query, Class<R> entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<RoomUpdate> follow(UUID roomId) {
            return updates.asFlux().startWith(new RoomUpdate.Head(0));
        }

        @Override
        public Mono<Flux<NoteNotice>> followNotes(UUID roomId, UUID viewer) {
            throw new UnsupportedOperationException();
        }
    }

    /** Keeps what is sent, and lets the test say what arrives. */
    private static final class Relay implements SignalRelay {
        private final List<AddressedSignal> sent = new CopyOnWriteArrayList<>();
        private final List<Consumer<AddressedSignal>> listeners = new CopyOnWriteArrayList<>();

        @Override
        public void send(UUID roomId, AddressedSignal signal) {
            sent.add(signal);
        }

        @Override
        public Disposable listen(UUID roomId, Consumer<AddressedSignal> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        private void arrive(AddressedSignal signal) {
            listeners.forEach(listener -> listener.accept(signal));
        }
    }

    /** What one person is told. */
    private static final class Screen implements SignalReceiver {
        private final UUID person;
        private final List<String> bodies = new ArrayList<>();
        private final List<Optional<SignalSlot>> slots = new ArrayList<>();
        private volatile boolean removed;

        private Screen(UUID person) {
            this.person = person;
        }

        @Override
        public UUID userId() {
            return person;
        }

        @Override
        public synchronized void receive(Optional<SignalSlot> slot, byte[] json) {
            bodies.add(new String(json, UTF_8));
            slots.add(slot);
        }

        @Override
        public void removed() {
            removed = true;
        }

        @Override
        public void ended(Rejection why) {}

        /** All but presence. */
        private synchronized List<String> signals() {
            return bodies.stream().filter(body -> !body.contains("\"Presence\"")).toList();
        }
    }
}
