package org.dsvtt.app.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a server running: starts it again when it ends unasked, as its {@link Restarts} say. */
public final class Supervisor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private final String name;
    private final Start start;
    private final Restarts restarts;
    private final Consumer<String> givenUp;
    private GuardedProcess process;
    private boolean closed;

    /** Starts the server, and is done without waiting until it can be used. */
    @FunctionalInterface
    public interface Start {
        GuardedProcess start() throws IOException;
    }

    /**
     * Starts the server.
     *
     * @param givenUp told a sentence when the server cannot be kept running
     */
    public Supervisor(String name, Start start, Restarts restarts, Consumer<String> givenUp) throws IOException {
        this.name = name;
        this.start = start;
        this.restarts = restarts;
        this.givenUp = givenUp;
        this.process = start.start();
    }

    /** From now on the server is started again when it ends; until now its end is a failure to start. */
    public synchronized void keepRunning() {
        watch();
    }

    /** Whether the server runs at this moment. */
    public synchronized boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public void close() {
        GuardedProcess last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        last.close();
    }

    private void watch() {
        process.ended().thenAcceptAsync(this::ended);
    }

    private synchronized void ended(int status) {
        if (closed) return;
        switch (restarts.afterEnd(Instant.now())) {
            case Restarts.Again(Duration pause) -> {
                log.error("{} ended with status {} and is started again in {} s", name, status, pause.toSeconds());
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS).execute(this::startAgain);
            }
            case Restarts.NoMore(String reason) -> giveUp("%s %s".formatted(name, reason));
        }
    }

    private synchronized void startAgain() {
        if (closed) return;
        try {
            process = start.start();
            watch();
        } catch (IOException e) {
            log.error("{} cannot be started again", name, e);
            giveUp("%s cannot be started again: %s".formatted(name, e.getMessage()));
        }
    }

    private void giveUp(String reason) {
        closed = true;
        givenUp.accept(reason);
    }
}
