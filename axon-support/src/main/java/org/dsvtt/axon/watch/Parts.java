package org.dsvtt.axon.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.dsvtt.contracts.query.PartStatus;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** All that this process leans on; as a meter {@code dsvtt.part.up}, 1 while a part answers. */
final class Parts implements MeterBinder, AutoCloseable {
    /** Not for the orchestrator to act on: play goes on, with something missing. */
    private static final String DEGRADED = "DEGRADED";

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("watch-", 0).factory());
    private final List<WatchedPart> parts;

    Parts(List<Part> parts) {
        this.parts = parts.stream().map(part -> new WatchedPart(part, threads)).toList();
    }

    /** Looks at all of them at once. */
    List<PartStatus> status() {
        var looks = parts.stream().map(part -> CompletableFuture.supplyAsync(part::status, threads)).toList();
        return looks.stream().map(CompletableFuture::join).toList();
    }

    CompositeHealthContributor health() {
        return CompositeHealthContributor.fromMap(parts.stream()
                .collect(Collectors.toMap(WatchedPart::name, part -> (HealthIndicator) () -> health(part.status()))));
    }

    /** Meters are read one after the other, by whoever waits for all of them: they tell of the look before. */
    @Override
    public void bindTo(MeterRegistry meters) {
        parts.forEach(part -> Gauge.builder("dsvtt.part.up", part, watched -> watched.wasUp() ? 1 : 0)
                .description("whether a server or store that this process leans on answered when it was last looked at")
                .tag("part", part.name())
                .register(meters));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Health health(PartStatus part) {
        var health = part.up() ? Health.up() : part.vital() ? Health.down() : Health.status(DEGRADED);
        part.version().ifPresent(version -> health.withDetail("version", version));
        part.reason().ifPresent(reason -> health.withDetail("reason", reason));
        return health.build();
    }
}
