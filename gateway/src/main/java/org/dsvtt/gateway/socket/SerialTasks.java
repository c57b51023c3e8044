package org.dsvtt.gateway.socket;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks one at a time and in order, on the threads that bring them. What only they touch needs no other lock. */
final class SerialTasks {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();

    /** Runs the task, and those that come meanwhile; or leaves it to the thread that is at it. */
    void run(Runnable task) {
        tasks.add(task);
        if (pending.getAndIncrement() != 0) return;
        do {
            tasks.remove().run();
        } while (pending.decrementAndGet() != 0);
    }
}
