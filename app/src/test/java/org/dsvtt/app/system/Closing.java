package org.dsvtt.app.system;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, in the opposite order, each whatever becomes of the others. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        return resource;
    }

    /** @throws IllegalStateException if something could not be closed */
    @Override
    public void close() {
        var failed = new IllegalStateException("Not everything could be closed");
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                failed.addSuppressed(e);
            }
        }
        if (failed.getSuppressed().length > 0) throw failed;
    }
}
