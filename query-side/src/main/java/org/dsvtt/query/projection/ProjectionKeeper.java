package org.dsvtt.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.axon.personal.PersonKeys;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.query.nodes.QueryNodes;
import org.dsvtt.query.store.ProcessorPositions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Sees to one projection, on a thread of its own: looks at the list of its generations now and then and does what is next
 * for each. Whatever fails is done again at a later look, so that a place that is away holds up nothing else.
 */
final class ProjectionKeeper {

    private static final Logger log = LoggerFactory.getLogger(ProjectionKeeper.class);

    /** For another process to begin a rebuild. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration UNTIL_OTHERS_HAVE_LOOKED = BETWEEN_LOOKS.multipliedBy(2);
    private static final Duration BETWEEN_LOOKS_WHETHER_ALL_IS_THERE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS_AT_REBUILD = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE_AFTER_FAILURE = Duration.ofSeconds(16);

    private final Projection projection;
    private final Generations generations;
    private final GenerationRuns runs;
    private final GenerationSteps steps;
    private final EventStore events;
    private final QueryNodes nodes;
    private final PersonKeys keys;

    private final Semaphore wake = new Semaphore(0);
    private volatile GenerationList known = GenerationList.EMPTY;
    private volatile @Nullable Exception failure;
    private volatile boolean stopping;
    private Instant lookedWhetherAllIsThere = Instant.EPOCH;
    private Duration pauseAfterFailure = BETWEEN_LOOKS_AT_REBUILD;
    private @Nullable Thread thread;

    ProjectionKeeper(
            Projection projection,
            Generations generations,
            ProcessorPositions stored,
            GenerationProcessors processors,
            EventStore events,
            QueryNodes nodes,
            PersonKeys keys) {
        this.projection = projection;
        this.generations = generations;
        this.runs = new GenerationRuns(projection, processors, stored);
        this.steps = new GenerationSteps(projection, generations, runs, stored, events, nodes, UNTIL_OTHERS_HAVE_LOOKED);
        this.events = events;
        this.nodes = nodes;
        this.keys = keys;
    }

    String name() {
        return projection.name();
    }

    void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("keeper-" + name()).start(this::keep);
    }

    /** Done when every processor has put its last batch away. */
    CompletableFuture<Void> stop() {
        stopping = true;
        wake.release();
        Thread keeping = thread;
        return CompletableFuture.runAsync(() -> join(keeping)).thenCompose(_ -> runs.stopAll());
    }

    /** @return whether a rebuild begins; if not, one is going on */
    boolean rebuild() {
        boolean begins = generations.begin(name(), projection.definition(), keys.refresh().state()).isPresent();
        known = generations.of(name());
        wake.release();
        return begins;
    }

    ProjectionStatus status() {
        return status(Optional.empty());
    }

    /** The same, after reading everything in the generation that readers see. */
    ProjectionStatus statusWithHash() {
        GenerationList now = generations.of(name());
        try {
            return status(now.shown().map(projection::contentHash));
        } catch (RuntimeException e) {
            if (generations.of(name()).equals(now)) throw e;
            return statusWithHash(); // another generation took its place meanwhile
        }
    }

    private ProjectionStatus status(Optional<String> contentHash) {
        GenerationList now = known;
        Optional<Generation> making = now.making();
        Optional<Generation> shown = now.shown();
        long head = Positions.head(events);
        long position = shown.map(generation -> runs.positions(generation).complete()).orElse(Positions.BEFORE_ALL);
        Optional<String> reason = failure(shown, making).map(ProjectionKeeper::reason);
        ProjectionStatus.State state = reason.isPresent() ? ProjectionStatus.State.RESTING
                : making.isPresent() || shown.isEmpty() ? ProjectionStatus.State.REBUILDING
                : ProjectionStatus.State.LIVE;
        return new ProjectionStatus(name(), shown.map(Generation::number).orElse(0), state, reason, position,
                Math.max(0, head - position), making.map(generation -> progress(runs.positions(generation).complete(), head)),
                contentHash);
    }

    private void keep() {
        while (!stopping) {
            Duration pause = look();
            try {
                boolean _ = wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** @return how long to wait until the next one */
    private Duration look() {
        try {
            boolean changed = tend();
            failure = null;
            pauseAfterFailure = BETWEEN_LOOKS_AT_REBUILD;
            return changed ? Duration.ZERO : known.making().isPresent() ? BETWEEN_LOOKS_AT_REBUILD : BETWEEN_LOOKS;
        } catch (RuntimeException e) {
            log.debug("Why the view {} cannot be tended", name(), e);
            failure = e;
            pauseAfterFailure = longer(pauseAfterFailure, e);
            return pauseAfterFailure;
        }
    }

    /** What is away for a few seconds, such as the search while everything starts, is not worth a line. */
    private Duration longer(Duration pause, Exception reason) {
        Duration twice = pause.multipliedBy(2);
        if (twice.compareTo(LONGEST_PAUSE_AFTER_FAILURE) < 0) return twice;
        if (!pause.equals(LONGEST_PAUSE_AFTER_FAILURE)) {
            log.warn("The view {} cannot be tended for half a minute now and is tried again: {}", name(), reason(reason));
        }
        return LONGEST_PAUSE_AFTER_FAILURE;
    }

    /** @return whether there may be something to do at once for what was changed */
    private boolean tend() {
        GenerationList found = generations.of(name());
        // after the list, so that no other process has begun a generation with more people erased than are known here
        String erasures = keys.refresh().state();
        if (found.isOutdated(projection.definition(), erasures)) {
            generations.retire(name(), GenerationState.NEW, GenerationState.BUILDING);
            generations.begin(name(), projection.definition(), erasures);
            found = generations.of(name());
        }
        steps.take(found, isTimeToLookWhetherAllIsThere());
        known = generations.of(name());
        runs.stopAllBut(known.all());
        runs.share(nodes);
        return !known.equals(found);
    }

    private boolean isTimeToLookWhetherAllIsThere() {
        Instant now = Instant.now();
        if (now.isBefore(lookedWhetherAllIsThere.plus(BETWEEN_LOOKS_WHETHER_ALL_IS_THERE))) return false;
        lookedWhetherAllIsThere = now;
        return true;
    }

    private Optional<Exception> failure(Optional<Generation> shown, Optional<Generation> making) {
        return Optional.ofNullable(failure)
                .or(() -> making.flatMap(runs::failure))
                .or(() -> shown.flatMap(runs::failure));
    }

    private static double progress(long position, long head) {
        return head <= 0 ? 1 : Math.clamp(position / (double) head, 0, 1);
    }

    private static String reason(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return Optional.ofNullable(cause.getMessage()).flatMap(message -> message.lines().findFirst()).orElseGet(cause::toString);
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
