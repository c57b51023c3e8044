package org.dsvtt.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.query.nodes.QueryNodes;
import org.dsvtt.query.store.ProcessorPositions;

/** The generations of a projection that this process puts events into, and how far they have come. */
final class GenerationRuns {

    private final Projection projection;
    private final GenerationProcessors processors;
    private final ProcessorPositions stored;
    private final Map<Generation, GenerationRun> runs = new ConcurrentHashMap<>();

    GenerationRuns(Projection projection, GenerationProcessors processors, ProcessorPositions stored) {
        this.projection = projection;
        this.processors = processors;
        this.stored = stored;
    }

    /** Goes on with a generation, unless that is being done. */
    void start(Generation generation) {
        runs.computeIfAbsent(generation, fresh -> new GenerationRun(projection, fresh, processors));
    }

    boolean has(Generation generation) {
        return runs.containsKey(generation);
    }

    /** Done when the last batches are put away. */
    CompletableFuture<Void> stop(Generation generation) {
        GenerationRun run = runs.remove(generation);
        return run == null ? CompletableFuture.completedFuture(null) : run.stop();
    }

    CompletableFuture<Void> stopAll() {
        return CompletableFuture.allOf(runs.keySet().stream().map(this::stop).toArray(CompletableFuture[]::new));
    }

    /** Another process may have removed a generation that this one has a part in. */
    void stopAllBut(Set<Generation> existing) {
        runs.keySet().stream().filter(generation -> !existing.contains(generation)).forEach(this::stop);
    }

    void share(QueryNodes nodes) {
        runs.values().forEach(run -> run.share(nodes));
    }

    /** Wherever the generation is filled; of the segments that are not here, as far as their last batch. */
    Positions positions(Generation generation) {
        GenerationRun run = runs.get(generation);
        Map<Integer, Long> here = run == null ? Map.of() : run.positions();
        if (here.size() == GenerationProcessors.SEGMENTS) return new Positions(here);
        Map<Integer, Long> all = new HashMap<>(stored.of(generation.id()));
        all.putAll(here);
        return new Positions(all);
    }

    /** Why the last batch of a generation failed here. */
    Optional<Exception> failure(Generation generation) {
        return Optional.ofNullable(runs.get(generation)).flatMap(GenerationRun::failure);
    }
}
