package org.dsvtt.query.nodes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/**
 * Has a processor keep to its share of the segments. Whoever starts first takes all there are; Axon's processors never give
 * any away by themselves.
 */
public final class SegmentShare {
    /** Long enough for another process to take the segment, short enough should none do so. */
    private static final long LEFT_ALONE_SECONDS = 10;

    private SegmentShare() {}

    /** @param segments how many the processor has over all processes */
    public static void keep(PooledStreamingEventProcessor processor, int segments, QueryNodes nodes) {
        tooMany(processor.processingStatus().keySet(), segments, nodes.count())
                .forEach(segment -> processor.releaseSegment(segment, LEFT_ALONE_SECONDS, TimeUnit.SECONDS));
    }

    /** The segments beyond the share of one process, which is rounded up. */
    static List<Integer> tooMany(Collection<Integer> claimed, int segments, int nodes) {
        return claimed.stream().sorted(Comparator.reverseOrder()).limit(Math.max(0, claimed.size() - Math.ceilDiv(segments, nodes))).toList();
    }
}
