package org.dsvtt.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be ended in the reverse order; one that fails to end does not keep the others from it. */
final class Running implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Running.class);
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Takes over a part; once everything is being ended, a part that comes late is ended at once. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            end(part);
            throw new IllegalStateException("DSVTT is stopping");
        }
        parts.push(part);
        return part;
    }

    /** Ends everything, once; a second caller waits until it is done. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) end(parts.pop());
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            log.error("{} did not end well", part.getClass().getSimpleName(), e);
        }
    }
}
