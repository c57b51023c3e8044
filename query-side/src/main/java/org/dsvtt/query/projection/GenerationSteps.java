package org.dsvtt.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.query.nodes.QueryNodes;
import org.dsvtt.query.store.ProcessorPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is next for a generation: it gets a place, is filled beside the one readers see, takes its place when it has all they
 * have seen, and is removed when the next one did the same. Each step is taken by one process only, and may fail and be taken again.
 */
final class GenerationSteps {

    private static final Logger log = LoggerFactory.getLogger(GenerationSteps.class);

    private final Projection projection;
    private final Generations generations;
    private final GenerationRuns runs;
    private final ProcessorPositions stored;
    private final EventStore events;
    private final QueryNodes nodes;
    private final Duration untilOthersHaveLooked;
    /** Since when this process knows that they are to be left. */
    private final Map<Generation, Instant> retired = new HashMap<>();

    GenerationSteps(
            Projection projection,
            Generations generations,
            GenerationRuns runs,
            ProcessorPositions stored,
            EventStore events,
            QueryNodes nodes,
            Duration untilOthersHaveLooked) {
        this.projection = projection;
        this.generations = generations;
        this.runs = runs;
        this.stored = stored;
        this.events = events;
        this.nodes = nodes;
        this.untilOthersHaveLooked = untilOthersHaveLooked;
    }

    /** @param all what is known of the generations; some are elsewhere in their lives afterwards */
    void take(GenerationList all, boolean alsoLooksWhetherAllIsThere) {
        for (GenerationEntry entry : all.entries()) take(entry, all, alsoLooksWhetherAllIsThere);
        retired.keySet().retainAll(all.all());
    }

    /** A generation that another edition of this code made is left to it, or to readers until it is replaced. */
    private void take(GenerationEntry entry, GenerationList all, boolean looksWhetherItIsThere) {
        boolean own = entry.definition() == projection.definition();
        switch (entry.state()) {
            case NEW -> {
                if (own) create(entry.generation(), all.live().isEmpty());
            }
            case BUILDING -> {
                if (own && goOn(entry, looksWhetherItIsThere) && isCaughtUp(entry, all)) show(entry.generation(), all.live());
            }
            case LIVE -> {
                if (own) goOn(entry, looksWhetherItIsThere);
            }
            case RETIRED -> {
                if (isLeft(entry.generation())) remove(entry.generation());
            }
        }
    }

    /** @param atOnce whether readers see it while it is filled, because there is nothing else to see */
    private void create(Generation generation, boolean atOnce) {
        stored.transactions().executeInTransaction(() -> {
            if (!generations.move(generation, GenerationState.NEW, GenerationState.BUILDING)) return;
            stored.forget(generation.id());
            projection.create(generation);
            if (atOnce) projection.activate(generation);
        });
    }

    /**
     * Puts events into a generation, from where it stopped. One that is no longer there is made anew; and when a process begins
     * with one that readers should see, it is shown to them if they do not.
     *
     * @return whether it goes on
     */
    private boolean goOn(GenerationEntry entry, boolean looksWhetherItIsThere) {
        Generation generation = entry.generation();
        boolean begins = !runs.has(generation);
        if ((begins || looksWhetherItIsThere) && !projection.isThere(generation)) {
            log.warn("{} is not where it was, and {} is made anew.", generation.id(), projection.name());
            runs.stop(generation).join();
            generations.move(generation, entry.state(), GenerationState.RETIRED);
            return false;
        }
        if (begins) {
            if (entry.is(GenerationState.LIVE) && !projection.isShown(generation)) projection.activate(generation);
            runs.start(generation);
        }
        return true;
    }

    /** Readers never step back: what they saw in the old generation is in the new one too. */
    private boolean isCaughtUp(GenerationEntry building, GenerationList all) {
        Optional<Positions> kept = all.entries().stream()
                .filter(entry -> entry.is(GenerationState.LIVE) && entry.definition() == building.definition())
                .map(entry -> runs.positions(entry.generation()))
                .filter(positions -> !positions.bySegment().isEmpty())
                .findFirst();
        long head = Positions.head(events);
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
        log.info("{} is what readers see of {} now.", generation.id(), projection.name());
    }

    /** Whether nobody puts events into a generation any more: the other query sides have looked by then, too. */
    private boolean isLeft(Generation generation) {
        runs.stop(generation).join();
        Instant since = retired.computeIfAbsent(generation, _ -> Instant.now());
        return nodes.count() == 1 || Duration.between(since, Instant.now()).compareTo(untilOthersHaveLooked) > 0;
    }

    private void remove(Generation generation) {
        stored.transactions().executeInTransaction(() -> {
            projection.drop(generation);
            stored.forget(generation.id());
            generations.forget(generation);
        });
    }
}
