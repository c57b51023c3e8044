package org.dsvtt.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.dsvtt.query.nodes.QueryNodes;
import org.dsvtt.query.nodes.SegmentShare;

/** A generation that this process puts events into. Other processes may do the same with other segments of it. */
final class GenerationRun {

    private final BatchInvoker invoker;
    private final PooledStreamingEventProcessor processor;
    private final Filling filling;
    private final CompletableFuture<Void> filled;
    private boolean stopped;

    /** Begins with the past, if there is much of it; the processor takes over from there. */
    GenerationRun(Projection projection, Generation generation, GenerationProcessors processors) {
        this.invoker = new BatchInvoker(projection, generation);
        this.processor = processors.processor(generation, invoker);
        this.filling = processors.fill(projection, generation);
        this.filled = filling.isDone().thenRun(this::goOn);
    }

    /** Ends after the batches at hand. */
    CompletableFuture<Void> stop() {
        synchronized (this) {
            stopped = true;
        }
        filling.stop();
        return filled.thenCompose(_ -> processor.shutdownAsync());
    }

    Optional<Exception> failure() {
        return invoker.failure();
    }

    /** Of the segments that are here, which are ahead of what is stored by those events that do not concern the view. */
    Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new HashMap<>();
        processor.processingStatus().forEach((segment, status) ->
                status.getCurrentPosition().ifPresent(position -> positions.put(segment, position)));
        return positions;
    }

    /** Leaves the segments beyond the share of this process to others. */
    synchronized void share(QueryNodes nodes) {
        if (processor.isRunning()) SegmentShare.keep(processor, GenerationProcessors.SEGMENTS, nodes);
    }

    private synchronized void goOn() {
        if (!stopped) processor.start();
    }
}
