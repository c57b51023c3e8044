package org.dsvtt.app.system;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose socket is opened again whenever it ends, at the next gateway, and goes on after the last number it had, as
 * the browser's does.
 */
final class Listener implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunningSystem system;
    private final String account;
    private final UUID roomId;
    private final long start;
    private final List<Long> before = new ArrayList<>();
    private final Thread thread;
    private @Nullable TableSocket socket;
    private int gateway;
    private volatile boolean closed;

    /** Listens from the frame after a number on. */
    Listener(RunningSystem system, String account, UUID roomId, long start) {
        this.system = system;
        this.account = account;
        this.roomId = roomId;
        this.start = start;
        this.gateway = system.gateways().indexOf(system.person(account).gateway());
        this.thread = Thread.ofVirtual().start(this::listen);
    }

    /** The numbers of all frames, in the order in which they came. */
    synchronized List<Long> sequence() {
        var all = new ArrayList<>(before);
        if (socket != null) all.addAll(socket.sequence());
        return all;
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (socket != null) socket.close();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!closed) {
            await(account + " listens").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(250))
                    .until(() -> closed || connects());
            TableSocket open = socket;
            if (open == null) return;
            open.awaitEnd();
            synchronized (this) {
                before.addAll(open.sequence());
                socket = null;
                gateway = (gateway + 1) % system.gateways().size();
            }
        }
    }

    private boolean connects() {
        long last = before.isEmpty() ? start : before.getLast();
        URI at = system.gateways().get(gateway);
        try {
            var opened = TableSocket.follow(system.http(), system.url(), system.person(account).at(at), roomId, last);
            synchronized (this) {
                socket = opened;
                if (closed) opened.close();
            }
            return true;
        } catch (RuntimeException | AssertionError notNow) {
            gateway = (gateway + 1) % system.gateways().size();
            return false;
        }
    }
}
