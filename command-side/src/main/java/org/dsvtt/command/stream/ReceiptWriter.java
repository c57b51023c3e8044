package org.dsvtt.command.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes receipts a moment after their commands, those of all rooms together, so that no command waits for a transaction of
 * its own; until they are written they are found here. They are written in the order in which they were handed over.
 */
final class ReceiptWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReceiptWriter.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 2_000;
    private static final long GATHERING_MILLIS = 100;
    private static final long PAUSE_MILLIS = 1_000;
    private static final long PARTING_MILLIS = 5_000;

    /** @param stream with the events of the command */
    record Receipt(Origin command, StreamEnd stream, long answer) {}

    private final Consumer<List<Receipt>> table;
    private final BlockingQueue<Receipt> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Map<Origin, Long> answers = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    /** @param table writes all of these receipts or none; may be given the same twice */
    ReceiptWriter(Consumer<List<Receipt>> table) {
        this.table = table;
        thread = Thread.ofPlatform().daemon().name("receipts").start(this::run);
    }

    /** The answer to a command whose receipt is not written yet. */
    Optional<Long> find(Origin command) {
        return Optional.ofNullable(answers.get(command));
    }

    /** Refuses a receipt when too many wait, because nothing can be written. */
    boolean offer(Receipt receipt) {
        answers.put(receipt.command(), receipt.answer());
        if (queue.offer(receipt)) return true;
        answers.remove(receipt.command());
        return false;
    }

    /** Writes what waits, if that is possible now. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(PARTING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (Receipt first; (first = next()) != null;) {
                TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
                List<Receipt> together = new ArrayList<>(List.of(first));
                queue.drainTo(together, MOST_TOGETHER - 1);
                if (!write(together)) return;
                together.forEach(written -> answers.remove(written.command()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null when nothing waits and nothing more will come. */
    private Receipt next() throws InterruptedException {
        Receipt receipt = null;
        while (receipt == null && !(closing && queue.isEmpty())) receipt = queue.poll(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        return receipt;
    }

    /** Tries until it succeeds, whatever the reason: what comes later must not be written first. */
    private boolean write(List<Receipt> together) throws InterruptedException {
        for (boolean told = false;; told = true) {
            try {
                table.accept(together);
                return true;
            } catch (RuntimeException e) {
                if (!told) log.warn("Receipts of commands cannot be written now; they can be made of the events: {}", e.getMessage());
                if (closing) return false;
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
