package org.dsvtt.gateway.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dsvtt.axon.watch.CommandTraces;
import org.dsvtt.axon.watch.Latencies;
import org.dsvtt.contracts.query.FrameSet;
import org.springframework.stereotype.Component;

/** Measures, once for each event and feed, how long it took to the sockets. Two machines may have two clocks. */
@Component
public final class FeedMeter {
    private final MeterRegistry meters;
    private final Timer latency;
    private final CommandTraces traces;

    public FeedMeter(MeterRegistry meters, CommandTraces traces) {
        this.meters = meters;
        this.latency = Latencies.timer("dsvtt.frames.latency", "From an event to its frames being handed to sockets")
                .register(meters);
        this.traces = traces;
    }

    void watch(Map<UUID, RoomFeed> feeds) {
        Gauge.builder("dsvtt.rooms.followed", feeds, Map::size).description("Rooms with somebody at a socket here")
                .register(meters);
    }

    void handedOut(FrameSet frames) {
        Duration took = Duration.between(frames.at(), Instant.now());
        latency.record(took.isNegative() ? Duration.ZERO : took);
        traces.shown(frames.commandId(), frames.at());
    }
}
