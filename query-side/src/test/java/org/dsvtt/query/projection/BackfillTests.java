package org.dsvtt.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.store.ProcessorPositions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Views that begin together are filled together, and one that cannot go on holds up no other. */
class BackfillTests extends ReadSideFixture {

    private static final int EVENTS_PER_PAGE = 20;
    private static final long ALWAYS = 0;
    private static final int NUMBER = 2_000;

    @Autowired
    private List<Projection> projections;

    @Autowired
    private ProcessorPositions positions;

    @Test
    void givenViewsThatBeginTogether_whenFilled_thenEachIsAsItsProcessorMakesIt() {
        play();

        assertThat(filled(projections)).isEqualTo(contentHashes(queries));
    }

    @Test
    void givenOneThatFails_whenFilled_thenTheOthersAreNotHeldUpAndItIsWholeInTheEnd() {
        play();
        var pages = new AtomicInteger();
        List<Projection> withOneThatFails = projections.stream()
                .<Projection>map(projection -> projection.name().equals("timeline") ? new FailingOnce(projection, 3, pages) : projection)
                .toList();

        assertThat(filled(withOneThatFails)).isEqualTo(contentHashes(queries));
        assertThat(pages.get()).isGreaterThan(3);
    }

    /** As with Axon Server. */
    @Test
    void givenNoTokenBeforeTheFirstEvent_whenFilled_thenNothingIsLeftToTheProcessor() {
        play();
        Projection view = projections.getFirst();
        Generation generation = generation(view);
        view.create(generation);
        var filling = new Filling(view, generation, positions.tokens(), positions.transactions());

        new Backfill(new NamingNoBeginning(events), Runnable::run, EVENTS_PER_PAGE, ALWAYS).fill(filling);
        filling.isDone().orTimeout(1, TimeUnit.MINUTES).join();

        long newest = events.createHeadToken().position().orElseThrow();
        assertThat(new Positions(positions.of(generation.id())).complete()).isEqualTo(newest);
        view.drop(generation);
        positions.forget(generation.id());
    }

    private void play() {
        PlayedSession session = PlayedSession.in(newRoom(UUID.randomUUID()));
        for (int round = 0; round < 60; round++) session.round(round);
    }

    /** The content of new generations, each filled until it has every event there is. */
    private Map<String, String> filled(List<Projection> views) {
        Map<String, String> hashes = new HashMap<>();
        try (var processors =
                new GenerationProcessors(events, positions.tokens(), positions.transactions(), EVENTS_PER_PAGE, ALWAYS)) {
            views.forEach(view -> view.create(generation(view)));
            var runs = views.stream().map(view -> new GenerationRun(view, generation(view), processors)).toList();
            long newest = events.createHeadToken().position().orElse(-1);
            views.forEach(view -> await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() ->
                    new Positions(positions.of(generation(view).id())).complete() >= newest));
            runs.forEach(run -> run.stop().join());
            views.forEach(view -> hashes.put(view.name(), view.contentHash(generation(view))));
        }
        views.forEach(view -> {
            view.drop(generation(view));
            positions.forget(generation(view).id());
        });
        return hashes;
    }

    private static Generation generation(Projection view) {
        return new Generation(view.name(), NUMBER);
    }

    private record NamingNoBeginning(EventStore events) implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
            return events.openStream(position);
        }

        @Override
        public @Nullable TrackingToken createTailToken() {
            return null;
        }

        @Override
        public TrackingToken createHeadToken() {
            return events.createHeadToken();
        }
    }

    /** Cannot take one of its pages in, the first time. */
    private static final class FailingOnce extends WrappedProjection {
        private final int page;
        private final AtomicInteger pages;

        FailingOnce(Projection projection, int page, AtomicInteger pages) {
            super(projection);
            this.page = page;
            this.pages = pages;
        }

        @Override
        public void project(List<DomainEventMessage<?>> batch, Generation generation) {
            if (pages.incrementAndGet() == page) throw new IllegalStateException("The place of this view is away.");
            super.project(batch, generation);
        }
    }
}
