package org.dsvtt.axon.watch;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/** Measures how long events take from being decided to being on disk, with the commit of their transaction. */
final class AppendMeter implements MessageMonitor<Message<?>>, StatusSource {
    private final Timer appends;
    private final Counter failures;
    private final Clock clock;

    AppendMeter(MeterRegistry meters) {
        appends = Latencies.timer("dsvtt.events.append", "From an event being decided to its commit").register(meters);
        failures = Counter.builder("dsvtt.events.append.failed").description("Events whose transaction failed").register(meters);
        clock = meters.config().clock();
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> event) {
        return new Append(clock.monotonicTime());
    }

    @Override
    public long eventsAppended() {
        return appends.count();
    }

    private final class Append implements MonitorCallback {
        private final long began;

        private Append(long began) {
            this.began = began;
        }

        @Override
        public void reportSuccess() {
            appends.record(clock.monotonicTime() - began, TimeUnit.NANOSECONDS);
        }

        @Override
        public void reportFailure(@Nullable Throwable cause) {
            failures.increment();
        }

        @Override
        public void reportIgnored() {}
    }
}
