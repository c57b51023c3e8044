package org.dsvtt.query.table;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.dsvtt.axon.watch.CommandTraces;
import org.dsvtt.contracts.query.FollowRoom;
import org.dsvtt.contracts.query.FrameSet;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells frames to everyone who follows their room, in the order in which it is given them.
 *
 * <p>It does so on threads of its own, a room always on the same one. On the thread of a unit of work Axon would hold
 * updates back until that commits, and two units of work may commit in another order than the events happened.
 */
@Component
class FrameTeller implements DisposableBean {

    private static final int LANES = 4;

    private final QueryUpdateEmitter updates;
    private final CommandTraces traces;
    private final List<ExecutorService> lanes = IntStream.range(0, LANES)
            .mapToObj(lane -> Thread.ofPlatform().daemon().name("frames-" + lane).factory())
            .map(Executors::newSingleThreadExecutor)
            .toList();

    FrameTeller(QueryUpdateEmitter updates, CommandTraces traces) {
        this.updates = updates;
        this.traces = traces;
    }

    void tell(FrameSet frames) {
        long began = System.nanoTime();
        lane(frames.roomId()).execute(() -> {
            updates.emit(FollowRoom.class, follow -> follow.roomId().equals(frames.roomId()), frames);
            traces.told(frames.commandId(), began);
        });
    }

    @Override
    public void destroy() {
        lanes.forEach(ExecutorService::shutdown);
    }

    private ExecutorService lane(UUID roomId) {
        return lanes.get(Math.floorMod(roomId.hashCode(), LANES));
    }
}
