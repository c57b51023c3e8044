package org.dsvtt.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A generation that {@link Backfill} fills. It has the positions of all its segments for as long as that goes on, and they
 * are moved in the transaction of each page, as its processor would do it.
 */
final class Filling {

    private static final Logger log = LoggerFactory.getLogger(Filling.class);

    private final Projection projection;
    private final Generation generation;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean going = true;

    /** @param token null before the first event, where Axon Server has it so */
    record Place(@Nullable TrackingToken token) {

        long position() {
            return token == null ? 0 : token.position().orElse(0);
        }
    }

    Filling(Projection projection, Generation generation, TokenStore tokens, TransactionManager transactions) {
        this.projection = projection;
        this.generation = generation;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    boolean concerns(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> && projection.concerns(event.getPayloadType());
    }

    /** Whether it takes in the next page too. */
    boolean isGoing() {
        return going;
    }

    /** Done when nothing is put into the generation here any more, and its segments are free. */
    CompletableFuture<Void> isDone() {
        return done;
    }

    /** Has it end with the page at hand. */
    void stop() {
        going = false;
    }

    /**
     * Claims the segments, and makes them if there are none.
     *
     * @return where they stand; empty if that is not one place, which happens when its processor stopped in between
     */
    Optional<Place> begin(StreamableMessageSource<?> events) {
        return going ? transactions.fetchInTransaction(() -> {
            if (tokens.fetchSegments(generation.id()).length == 0) {
                tokens.initializeTokenSegments(generation.id(), GenerationProcessors.SEGMENTS, events.createTailToken());
            }
            List<Place> places = segments()
                    .map(segment -> new Place(tokens.fetchToken(generation.id(), segment)))
                    .distinct()
                    .toList();
            return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.<Place>empty();
        }) : Optional.empty();
    }

    /** Puts the events of a page into the generation; all of them or none. */
    void take(List<TrackedEventMessage<?>> page) {
        if (!going) return;
        attempt(() -> {
            transactions.executeInTransaction(() -> {
                List<DomainEventMessage<?>> own = page.stream()
                        .filter(this::concerns)
                        .<DomainEventMessage<?>>map(DomainEventMessage.class::cast)
                        .toList();
                if (!own.isEmpty()) projection.project(own, generation);
                segments().forEach(segment -> tokens.storeToken(page.getLast().trackingToken(), generation.id(), segment));
            });
            return Optional.empty();
        });
    }

    /** Leaves the segments to the processor. */
    void end() {
        going = false;
        if (done.isDone()) return;
        attempt(() -> {
            transactions.executeInTransaction(() -> segments().forEach(segment -> tokens.releaseClaim(generation.id(), segment)));
            return Optional.empty();
        });
        done.complete(null);
    }

    /** Does something that may fail in any way; then this is over, and the processor finds out why. */
    <T> Optional<T> attempt(Supplier<Optional<T>> something) {
        try {
            return something.get();
        } catch (RuntimeException e) {
            going = false;
            log.info("{} is left to its processor: {}", generation.id(), e.toString());
            return Optional.empty();
        }
    }

    private static Stream<Integer> segments() {
        return IntStream.range(0, GenerationProcessors.SEGMENTS).boxed();
    }
}
