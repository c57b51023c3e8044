package org.dsvtt.axon.watch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.dsvtt.contracts.query.PartStatus;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** All that this process leans on. */
final class Parts implements AutoCloseable {
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
