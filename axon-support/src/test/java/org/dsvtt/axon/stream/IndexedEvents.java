package org.dsvtt.axon.stream;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Events by global index; the index is the payload. */
public final class IndexedEvents implements PushedEventStream.Source {
    public final TreeMap<Long, Object> committed = new TreeMap<>();
    public final AtomicInteger looks = new AtomicInteger();
    public volatile @Nullable Runnable duringNextLook;

    public synchronized void commit(long... indexes) {
        for (long index : indexes) committed.put(index, index);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken position) {
        looks.incrementAndGet();
        Stream<? extends TrackedEventMessage<?>> found = snapshot((GapAwareTrackingToken) position);
        Runnable hook = duringNextLook;
        duringNextLook = null;
        if (hook != null) hook.run();
        return found;
    }

    private synchronized Stream<? extends TrackedEventMessage<?>> snapshot(@Nullable GapAwareTrackingToken position) {
        var token = position == null ? GapAwareTrackingToken.newInstance(0, List.of()) : position;
        var events = Stream.<TrackedEventMessage<?>>builder();
        for (long index : List.copyOf(committed.keySet())) {
            if (index <= token.getIndex() && !token.getGaps().contains(index)) continue;
            token = token.advanceTo(index, 10_000);
            events.add(new GenericTrackedEventMessage<>(token, new GenericEventMessage<>(committed.get(index))));
        }
        return events.build();
    }
}
