package org.dsvtt.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running server that ends when it is closed, and when the launcher does. */
public final class GuardedProcess implements AutoCloseable {
    private final Process process;
    private final Duration patience;

    GuardedProcess(Process process, Duration patience) {
        this.process = process;
        this.patience = patience;
    }

    /** Done with the exit status once the server has ended for whatever reason. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Asks the server to end and waits for it; the guard kills one that does not. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.plusSeconds(5).toMillis(), TimeUnit.MILLISECONDS)) process.destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
