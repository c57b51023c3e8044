package org.dsvtt.gateway.socket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * What waits to be written to one socket. Lasting messages keep their order and are never dropped; passing ones replace
 * each other by what they are about, go after the lasting ones, and are dropped when there is no room. Thread safe.
 */
final class Outbox {
    private static final int PASSING = 256;
    private static final int BATCH_MESSAGES = 64;
    private static final int BATCH_BYTES = 128 * 1024;

    private final int maxMessages;
    private final long maxBytes;
    private final Deque<StompFrame> lasting = new ArrayDeque<>();
    private final Map<Object, StompFrame> passing = new LinkedHashMap<>();
    private final List<Runnable> roomWanted = new ArrayList<>();
    private long bytes;
    private boolean ended;
    private @Nullable MonoSink<List<StompFrame>> writer;

    Outbox(int maxMessages, long maxBytes) {
        this.maxMessages = maxMessages;
        this.maxBytes = maxBytes;
    }

    /** Whether one more frame may wait, however large it is. */
    synchronized boolean hasRoom() {
        return lasting.size() < maxMessages && bytes < maxBytes;
    }

    /** Calls back once when there is room, at once if there is. */
    void whenRoom(Runnable action) {
        synchronized (this) {
            if (!hasRoom()) {
                roomWanted.add(action);
                return;
            }
        }
        action.run();
    }

    /**
     * Adds a lasting message. Answers to commands cannot be held back as frames can, so they may go beyond the bound by as
     * much again.
     *
     * @return false if even that is used up; nothing was added
     */
    boolean add(StompFrame message) {
        synchronized (this) {
            if (lasting.size() >= 2 * maxMessages || bytes >= 2 * maxBytes) return false;
            if (!ended) append(message);
        }
        handOver();
        return true;
    }

    /**
     * A message that replaces an older one in the same slot, or is dropped.
     *
     * @return false if it was dropped for want of room
     */
    boolean addPassing(Object slot, StompFrame message) {
        synchronized (this) {
            if (ended) return true;
            if (!hasRoom() || passing.size() >= PASSING && !passing.containsKey(slot)) return false;
            passing.put(slot, message);
        }
        handOver();
        return true;
    }

    synchronized int waiting() {
        return lasting.size() + passing.size();
    }

    /** Of lasting messages; passing ones are small. */
    synchronized long waitingBytes() {
        return bytes;
    }

    /** Nothing is added any more; what waits is still written, and {@code last} at the end. */
    void end(List<StompFrame> last) {
        synchronized (this) {
            if (ended) return;
            ended = true;
            passing.clear();
            last.forEach(this::append);
        }
        handOver();
    }

    /** What waits, in batches as the subscriber asks for them; completes when all is taken after the end. */
    Flux<List<StompFrame>> batches() {
        return Mono.create(this::take).repeat(() -> !isEmptied());
    }

    private synchronized boolean isEmptied() {
        return ended && lasting.isEmpty();
    }

    private void take(MonoSink<List<StompFrame>> sink) {
        synchronized (this) {
            writer = sink;
        }
        handOver();
    }

    private void handOver() {
        MonoSink<List<StompFrame>> sink;
        List<StompFrame> batch;
        List<Runnable> roomy = List.of();
        synchronized (this) {
            if (writer == null || lasting.isEmpty() && passing.isEmpty() && !ended) return;
            sink = writer;
            writer = null;
            batch = batch();
            if (hasRoom()) {
                roomy = List.copyOf(roomWanted);
                roomWanted.clear();
            }
        }
        sink.success(batch);
        roomy.forEach(Runnable::run);
    }

    private List<StompFrame> batch() {
        var batch = new ArrayList<StompFrame>();
        int size = 0;
        while (!lasting.isEmpty() && batch.size() < BATCH_MESSAGES && size < BATCH_BYTES) {
            var message = lasting.remove();
            size += message.length();
            batch.add(message);
        }
        bytes -= size;
        if (lasting.isEmpty()) {
            batch.addAll(passing.values());
            passing.clear();
        }
        return batch;
    }

    private void append(StompFrame message) {
        lasting.add(message);
        bytes += message.length();
    }
}
