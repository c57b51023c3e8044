package org.dsvtt.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
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
    private static final Duration BETWEEN_LOOKS_WHETHER_ALL_IS_THERE = Duration.ofSeconds(10);
    private static final Duration UNTIL_OTHERS_HAVE_LOOKED = BETWEEN_LOOKS.multipliedBy(2);
    private static final Duration BETWEEN_LOOKS_AT_REBUILD = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE_AFTER_FAILURE = Duration.ofSeconds(16);

    private final Projection projection;
    private final Generations generations;
    private final ProcessorPositions stored;
    private final GenerationRuns runs;
    private final EventStore events;
    private final QueryNodes nodes;
    private final PersonKeys keys;

    private Instant lookedWhetherAllIsThere = Instant.EPOCH;
    private boolean looksWhetherAllIsThere;
    /** Since when this process knows that they are to be left. */
    private final Map<Generation, Instant> retired = new HashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile List<GenerationEntry> entries = List.of();
    private volatile @Nullable Exception failure;
    private volatile boolean stopping;
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
        this.stored = stored;
        this.runs = new GenerationRuns(projection, processors, stored);
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
        entries = generations.of(name());
        wake.release();
        return begins;
    }

    ProjectionStatus status() {
        return status(Optional.empty());
    }

    /** The same, after reading everything in the generation that readers see. */
    ProjectionStatus statusWithHash() {
        List<GenerationEntry> now = generations.of(name());
        try {
            return status(shown(now).map(projection::contentHash));
        } catch (RuntimeException e) {
            if (generations.of(name()).equals(now)) throw e;
            return statusWithHash(); // another generation took its place meanwhile
        }
    }

    private ProjectionStatus status(Optional<String> contentHash) {
        List<GenerationEntry> now = entries;
        Optional<Generation> making = making(now);
        Optional<Generation> shown = shown(now);
        long head = head();
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
            tend();
            failure = null;
            pauseAfterFailure = BETWEEN_LOOKS_AT_REBUILD;
            return making(entries).isPresent() ? BETWEEN_LOOKS_AT_REBUILD : BETWEEN_LOOKS;
        } catch (RuntimeException e) {
            if (failure == null) log.warn("The view {} cannot be tended now and is tried again: {}", name(), reason(e));
            log.debug("Why the view {} cannot be tended", name(), e);
            failure = e;
            Duration longer = pauseAfterFailure.multipliedBy(2);
            pauseAfterFailure = longer.compareTo(LONGEST_PAUSE_AFTER_FAILURE) < 0 ? longer : LONGEST_PAUSE_AFTER_FAILURE;
            return pauseAfterFailure;
        }
    }

    private void tend() {
        List<GenerationEntry> found = generations.of(name());
        // after the list, so that no other process has begun a generation with more people erased than are known here
        String erasures = keys.refresh().state();
        if (isOutdated(found, erasures)) {
            generations.retire(name(), GenerationState.NEW, GenerationState.BUILDING);
            generations.begin(name(), projection.definition(), erasures);
            found = generations.of(name());
        }
        looksWhetherAllIsThere = Duration.between(lookedWhetherAllIsThere, Instant.now()).compareTo(BETWEEN_LOOKS_WHETHER_ALL_IS_THERE) > 0;
        if (looksWhetherAllIsThere) lookedWhetherAllIsThere = Instant.now();
        for (GenerationEntry entry : found) takeNextStep(entry, found);
        entries = generations.of(name());
        Set<Generation> existing = entries.stream().map(GenerationEntry::generation).collect(Collectors.toSet());
        runs.stopAllBut(existing);
        retired.keySet().retainAll(existing);
        runs.share(nodes);
    }

    /** By a definition before the present one, or because somebody was erased since the newest generation was begun. */
    private boolean isOutdated(List<GenerationEntry> found, String erasures) {
        int newest = found.stream().mapToInt(GenerationEntry::definition).max().orElse(0);
        if (newest != projection.definition()) return newest < projection.definition();
        return found.stream().filter(entry -> !entry.is(GenerationState.RETIRED)).reduce((_, last) -> last)
                .filter(last -> last.erasures().equals(erasures)).isEmpty();
    }

    /** A generation that another edition of this code made is left to it, or to readers until it is replaced. */
    private void takeNextStep(GenerationEntry entry, List<GenerationEntry> all) {
        boolean own = entry.definition() == projection.definition();
        switch (entry.state()) {
            case NEW -> {
                if (own) create(entry.generation(), in(all, GenerationState.LIVE).isEmpty());
            }
            case BUILDING -> {
                if (own && goOn(entry) && isCaughtUp(entry, all)) show(entry.generation(), in(all, GenerationState.LIVE));
            }
            case LIVE -> {
                if (own) goOn(entry);
            }
            case RETIRED -> {
                if (isLeft(entry.generation())) remove(entry.generation());
            }
        }
    }

    /**
     * Puts events into a generation, from where it stopped. One that is no longer there is made anew; and when a process begins
     * with one that readers should see, it is shown to them if they do not.
     *
     * @return whether it goes on
     */
    private boolean goOn(GenerationEntry entry) {
        boolean runs = this.runs.has(entry.generation());
        if (runs && !looksWhetherAllIsThere) return true;
        if (!projection.isThere(entry.generation())) {
            log.warn("{} is not where it was, and {} is made anew.", entry.generation().id(), name());
            this.runs.stop(entry.generation()).join();
            generations.move(entry.generation(), entry.state(), GenerationState.RETIRED);
            wake.release();
            return false;
        }
        if (runs) return true;
        if (entry.is(GenerationState.LIVE) && !projection.isShown(entry.generation())) projection.activate(entry.generation());
        this.runs.start(entry.generation());
        return true;
    }

    /** @param atOnce whether readers see it while it is filled, because there is nothing else to see */
    private void create(Generation generation, boolean atOnce) {
        stored.transactions().executeInTransaction(() -> {
            if (!generations.move(generation, GenerationState.NEW, GenerationState.BUILDING)) return;
            stored.forget(generation.id());
            projection.create(generation);
            if (atOnce) projection.activate(generation);
        });
        wake.release();
    }

    /** Readers never step back: what they saw in the old generation is in the new one too. */
    private boolean isCaughtUp(GenerationEntry building, List<GenerationEntry> all) {
        Optional<Positions> kept = all.stream()
                .filter(entry -> entry.is(GenerationState.LIVE) && entry.definition() == building.definition())
                .map(entry -> runs.positions(entry.generation()))
                .filter(positions -> !positions.bySegment().isEmpty())
                .findFirst();
        long head = head();
        Positions own = runs.positions(building.generation());
        return kept.map(own::covers).orElseGet(() -> own.complete() >= head);
    }

    private void show(Generation generation, Optional<Generation> old) {
        stored.transactions().executeInTransaction(() -> {
            boolean first = old.map(before -> generations.move(before, GenerationState.LIVE, GenerationState.RETIRED)).orElse(true);
            if (first && generations.move(generation, GenerationState.BUILDING, GenerationState.LIVE)) {
                projection.activate(generation);
            }
        });
        log.info("{} is what readers see of {} now.", generation.id(), name());
        wake.release();
    }

    /** Whether nobody puts events into a generation any more: the other query sides have looked by then, too. */
    private boolean isLeft(Generation generation) {
        runs.stop(generation).join();
        Instant since = retired.computeIfAbsent(generation, _ -> Instant.now());
        return nodes.count() == 1 || Duration.between(since, Instant.now()).compareTo(UNTIL_OTHERS_HAVE_LOOKED) > 0;
    }

    private void remove(Generation generation) {
        stored.transactions().executeInTransaction(() -> {
            projection.drop(generation);
            stored.forget(generation.id());
            generations.forget(generation);
        });
    }

    private long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? Positions.BEFORE_ALL : head.position().orElse(Positions.BEFORE_ALL);
    }

    private Optional<Exception> failure(Optional<Generation> shown, Optional<Generation> making) {
        return Optional.ofNullable(failure)
                .or(() -> making.flatMap(runs::failure))
                .or(() -> shown.flatMap(runs::failure));
    }

    private static Optional<Generation> shown(List<GenerationEntry> entries) {
        return in(entries, GenerationState.LIVE).or(() -> making(entries));
    }

    private static Optional<Generation> making(List<GenerationEntry> entries) {
        return in(entries, GenerationState.NEW).or(() -> in(entries, GenerationState.BUILDING));
    }

    private static Optional<Generation> in(List<GenerationEntry> entries, GenerationState state) {
        return entries.stream().filter(entry -> entry.is(state)).map(GenerationEntry::generation).findFirst();
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
