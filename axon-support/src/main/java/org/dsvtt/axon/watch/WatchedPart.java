package org.dsvtt.axon.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.dsvtt.contracts.query.PartStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * Looks at one part when it is asked, but not more often than every two seconds however many ask, and never for longer than
 * three: anybody may ask for the health of the server.
 */
final class WatchedPart {
    static final Duration REMEMBERED = Duration.ofSeconds(2);
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Part part;
    private final ExecutorService threads;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable PartStatus last;
    private long lookedAt;

    WatchedPart(Part part, ExecutorService threads) {
        this.part = part;
        this.threads = threads;
    }

    String name() {
        return part.name();
    }

    PartStatus status() {
        lock.lock();
        try {
            PartStatus known = last;
            if (known != null && System.nanoTime() - lookedAt < REMEMBERED.toNanos()) return known;
            PartStatus fresh = look();
            last = fresh;
            lookedAt = System.nanoTime();
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    /** What the last look found, without waiting for the next, which begins. Who has not been looked at counts as there. */
    boolean wasUp() {
        threads.execute(this::status);
        PartStatus known = last;
        return known == null || known.up();
    }

    private PartStatus look() {
        try {
            Optional<String> version =
                    CompletableFuture.supplyAsync(this::ask, threads).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new PartStatus(part.name(), true, part.vital(), version, Optional.empty());
        } catch (TimeoutException e) {
            return away("It did not answer in %d s.".formatted(PATIENCE.toSeconds()));
        } catch (ExecutionException e) {
            return away(sentence(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away("Asking it was interrupted.");
        }
    }

    private Optional<String> ask() {
        try {
            return part.ask();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private PartStatus away(String reason) {
        return new PartStatus(part.name(), false, part.vital(), Optional.empty(), Optional.of(reason));
    }

    private static String sentence(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return Optional.ofNullable(cause.getMessage()).flatMap(message -> message.lines().findFirst()).orElseGet(cause::toString);
    }
}
