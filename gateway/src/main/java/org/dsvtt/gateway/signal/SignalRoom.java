package org.dsvtt.gateway.signal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.feed.FeedListener;
import org.dsvtt.gateway.feed.RoomFeed;
import org.dsvtt.gateway.feed.RoomFrame;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The signals of one room that somebody listens to. It follows the room to notice at once who may not listen any more. */
final class SignalRoom implements FeedListener, Disposable {
    private static final Logger log = LoggerFactory.getLogger(SignalRoom.class);
    private static final int LONG_HOLE = 100;
    /** Signals of other gateways that wait for an answer about the one before; more are left out. */
    private static final int WAITING = 256;

    private final UUID roomId;
    private final Audiences audiences;
    private final PresenceBoard presence;
    private final SignalJson json;
    private final List<SignalSeat> seats = new CopyOnWriteArrayList<>();
    private final SignalRelay relay;
    private final Sinks.Many<AddressedSignal> relayed =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING));
    private final Disposable passingOn;
    private final Object announcing = new Object();
    private volatile long seen = -1;
    private volatile boolean over;

    SignalRoom(UUID roomId, Audiences audiences, PresenceBoard presence, SignalJson json, SignalRelay relay) {
        this.roomId = roomId;
        this.audiences = audiences;
        this.presence = presence;
        this.json = json;
        this.relay = relay;
        passingOn = relayed.asFlux().concatMap(this::passOn).subscribe();
    }

    void add(SignalSeat seat) {
        seats.add(seat);
    }

    boolean isOver() {
        return over;
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** Lets a seat take part once the query side has said that its person is a member. */
    Mono<Void> admit(SignalSeat seat) {
        return audiences.others(seat.userId()).doOnNext(others -> letIn(seat)).then();
    }

    private synchronized void letIn(SignalSeat seat) {
        if (!seats.contains(seat)) return;
        seat.admit();
        presence.enter(roomId, seat.userId());
        announce(Stream.of(seat));
    }

    synchronized void remove(SignalSeat seat) {
        if (seats.remove(seat) && seat.isAdmitted()) presence.leave(roomId, seat.userId());
    }

    /** Fails with the query side's refusal when the sender is not a member. */
    Mono<Void> send(UUID sender, Signal signal) {
        return address(sender, signal).doOnNext(addressed -> {
            deliver(addressed);
            relay.send(roomId, addressed);
        }).then();
    }

    /** Takes a signal that was sent at another gateway. It waits for those before it, so that none overtakes another. */
    void relayed(AddressedSignal signal) {
        relayed.tryEmitNext(signal);
    }

    /** An answer overtaken by an event is asked for again: the event may have hidden what the signal shows. */
    private Mono<AddressedSignal> address(UUID sender, Signal signal) {
        var asked = seen;
        return audiences.of(sender, signal).flatMap(audience -> asked == seen
                ? Mono.just(new AddressedSignal(sender, signal, audience, asked))
                : address(sender, signal));
    }

    private Mono<Void> passOn(AddressedSignal signal) {
        return readdress(signal)
                .doOnNext(this::deliver)
                .doOnError(failure -> log.debug("A signal of another gateway is lost", failure))
                .onErrorComplete() // its sender, if they may not send it any more, is told where they are
                .then();
    }

    /** Events seen here and not where the signal was sent overtook the answer as well; nobody is added by asking again. */
    private Mono<AddressedSignal> readdress(AddressedSignal signal) {
        if (signal.seq() >= seen) return Mono.just(signal);
        return address(signal.by(), signal.signal()).map(now -> {
            var both = new HashSet<>(now.to());
            both.retainAll(signal.to());
            return new AddressedSignal(now.by(), now.signal(), both, now.seq());
        });
    }

    private void deliver(AddressedSignal signal) {
        var slot = SignalSlot.of(roomId, signal.by(), signal.signal());
        var body = json.signal(signal.signal(), signal.by());
        admitted().filter(seat -> signal.to().contains(seat.userId())).forEach(seat -> seat.receiver().receive(slot, body));
    }

    @Override
    public void dispose() {
        passingOn.dispose();
    }

    void announcePresence() {
        announce(admitted());
    }

    /** One at a time, so that of two announcements the later one has the newer state. */
    private void announce(Stream<SignalSeat> to) {
        synchronized (announcing) {
            var body = json.presence(presence.present(roomId));
            to.forEach(seat -> seat.receiver().receive(Optional.of(SignalSlot.presence(roomId)), body));
        }
    }

    @Override
    public synchronized void advanced(RoomFeed feed) {
        var newest = feed.newest();
        if (newest <= seen) return;
        var first = Math.max(seen + 1, newest - LONG_HOLE);
        var whole = first == seen + 1;
        for (long seq = first; seq <= newest; seq++) {
            var frame = feed.at(seq);
            whole &= frame.isPresent();
            frame.ifPresent(this::happened);
        }
        seen = newest;
        audiences.forget();
        if (!whole) checkEveryone();
    }

    @Override
    public void ended(Rejection why) {
        over = true;
        seats.forEach(seat -> seat.receiver().ended(why));
    }

    private void happened(RoomFrame frame) {
        if (frame.changesMembers()) audiences.forgetRoles();
        seats.stream().filter(seat -> frame.endsFor(seat.userId())).forEach(this::expel);
        presence.present(roomId).stream().filter(frame::endsFor).forEach(gone -> presence.remove(roomId, gone));
    }

    /** Events were missed, and someone's removal may be among them. */
    private void checkEveryone() {
        audiences.forgetRoles();
        admitted().forEach(seat -> audiences.others(seat.userId()).subscribe(others -> {}, failure -> {
            if (failure instanceof RejectedException refused && refused.rejection().code().status() < 500) expel(seat);
        }));
    }

    private void expel(SignalSeat seat) {
        remove(seat);
        presence.remove(roomId, seat.userId());
        seat.receiver().removed();
    }

    private Stream<SignalSeat> admitted() {
        return seats.stream().filter(SignalSeat::isAdmitted);
    }
}
