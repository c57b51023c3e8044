package org.dsvtt.gateway.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.gateway.table.RoomUpdate;
import org.dsvtt.gateway.table.TableQueries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Follows one room for all its listeners, and keeps its last frames in a ring. The ring is a convenience, the numbers are
 * the truth: a listener counts by itself, takes the frame after its own number from here if it is there, and asks the
 * query side for it otherwise.
 */
public final class RoomFeed {
    /** Frames kept: enough for a listener to catch up with while it asks the query side for older ones. */
    static final int RING = 128;

    private static final long UNKNOWN = -1;
    private static final Logger log = LoggerFactory.getLogger(RoomFeed.class);

    private final UUID roomId;
    private final TableQueries queries;
    private final Function<Frame, byte[]> json;
    private final FeedMeter meter;
    private final AtomicReferenceArray<RoomFrame> ring = new AtomicReferenceArray<>(RING);
    private final AtomicLong newest = new AtomicLong(UNKNOWN);
    private final Disposable.Composite running = Disposables.composite();
    private final List<FeedListener> listeners = new CopyOnWriteArrayList<>();
    private long checkedTail = UNKNOWN;

    RoomFeed(UUID roomId, TableQueries queries, Function<Frame, byte[]> json, FeedMeter meter) {
        this.roomId = roomId;
        this.queries = queries;
        this.json = json;
        this.meter = meter;
    }

    void start(FeedProperties properties) {
        var retry = Retry.backoff(Long.MAX_VALUE, properties.retryAfter())
                .maxBackoff(properties.retryAtMost())
                .transientErrors(true)
                .filter(failure -> isKnown() && !isRefusal(failure))
                .doBeforeRetry(again -> log.warn("Room {} is followed again after: {}", roomId, again.failure().toString()));
        running.add(queries.follow(roomId)
                .concatWith(Mono.error(RoomFeed::lost))
                .publishOn(Schedulers.parallel())
                .doOnNext(this::accept)
                .retryWhen(retry)
                .subscribe(update -> {}, this::end));
        running.add(Flux.interval(properties.tailCheck())
                .onBackpressureDrop()
                .concatMap(tick -> checkTail())
                .subscribe());
    }

    public UUID roomId() {
        return roomId;
    }

    /** Whether the number of the newest event is known yet; {@link FeedListener#advanced} tells when it is. */
    public boolean isKnown() {
        return newest.get() != UNKNOWN;
    }

    /** The highest number heard of. */
    public long newest() {
        return newest.get();
    }

    /** The frame with this number, if it is still in the ring or ever was. */
    public Optional<RoomFrame> at(long seq) {
        return Optional.ofNullable(ring.get((int) (seq % RING))).filter(frame -> frame.seq() == seq);
    }

    /** Empties the ring: listeners ask the query side for what they missed. */
    void forget() {
        for (int place = 0; place < RING; place++) ring.set(place, null);
    }

    synchronized boolean add(FeedListener listener) {
        return !running.isDisposed() && listeners.add(listener);
    }

    /** @return whether that was the last one, and the feed has stopped */
    synchronized boolean remove(FeedListener listener) {
        listeners.remove(listener);
        if (!listeners.isEmpty()) return false;
        running.dispose();
        return true;
    }

    private void accept(RoomUpdate update) {
        var seq = switch (update) {
            case RoomUpdate.Head(long head) -> head;
            case RoomUpdate.Happened(var frames) -> {
                ring.set((int) (frames.seq() % RING), new RoomFrame(frames, json));
                yield frames.seq();
            }
        };
        newest.accumulateAndGet(seq, Math::max);
        listeners.forEach(listener -> listener.advanced(this));
        if (update instanceof RoomUpdate.Happened(var frames)) meter.handedOut(frames);
    }

    /** Updates that get lost show by the next one; but after the last of a burst there is no next one. */
    private Mono<Void> checkTail() {
        var known = newest.get();
        if (known == checkedTail) return Mono.empty();
        checkedTail = known;
        return queries.follow(roomId)
                .next()
                .publishOn(Schedulers.parallel())
                .filter(update -> update instanceof RoomUpdate.Head(long head) && head > newest.get())
                .doOnNext(this::accept)
                .onErrorComplete()
                .then();
    }

    private void end(Throwable failure) {
        List<FeedListener> told;
        synchronized (this) {
            running.dispose();
            told = List.copyOf(listeners);
        }
        var why = failure instanceof RejectedException rejected ? rejected.rejection() : unavailable();
        told.forEach(listener -> listener.ended(why));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof RejectedException rejected && rejected.rejection().code().status() < 500;
    }

    private static RejectedException lost() {
        return new RejectedException(unavailable());
    }

    private static Rejection unavailable() {
        return Rejection.of(ErrorCode.UNAVAILABLE, "The live feed of the room broke off; connect again.");
    }
}
