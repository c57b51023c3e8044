package org.dsvtt.gateway.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dsvtt.axon.watch.StatusSource;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.query.SocketStatus;
import org.springframework.stereotype.Component;

/** Counts the sockets of this process and what goes through them. What waits is added up when somebody looks. */
@Component
final class OpenSockets implements StatusSource {
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Counter messages;
    private final Counter bytes;
    private final Counter frames;
    private final Counter pages;
    private final Counter tables;
    private final Counter dropped;
    private final Map<ErrorCode, Counter> refused;

    OpenSockets(MeterRegistry meters) {
        messages = Counter.builder("dsvtt.socket.messages").description("STOMP messages written to sockets").register(meters);
        bytes = Counter.builder("dsvtt.socket.bytes").baseUnit("bytes").description("Bytes written to sockets").register(meters);
        frames = Counter.builder("dsvtt.frames.sent").description("Frames of rooms handed to sockets").register(meters);
        pages = resync(meters, "frames");
        tables = resync(meters, "table");
        dropped = Counter.builder("dsvtt.outbox.dropped").description("Passing messages left out for slow readers")
                .register(meters);
        refused = Arrays.stream(ErrorCode.values()).collect(Collectors.toMap(
                code -> code, code -> ended(meters, code), (one, _) -> one, () -> new EnumMap<>(ErrorCode.class)));
        Gauge.builder("dsvtt.sockets.open", open, Set::size).description("Sockets open now").register(meters);
        Gauge.builder("dsvtt.outbox.messages", this, OpenSockets::waiting)
                .description("Messages their readers have not taken").register(meters);
        Gauge.builder("dsvtt.outbox.bytes", this, OpenSockets::waitingBytes).baseUnit("bytes")
                .description("Bytes their readers have not taken").register(meters);
    }

    void opened(Socket socket) {
        open.add(socket);
    }

    void closed(Socket socket) {
        open.remove(socket);
    }

    void written(int size) {
        messages.increment();
        bytes.increment(size);
    }

    void sentFrame() {
        frames.increment();
    }

    /** Frames were asked of the query side because they were no longer at hand. */
    void caughtUp() {
        pages.increment();
    }

    /** A whole table was sent in place of too many frames. */
    void startedOver() {
        tables.increment();
    }

    void dropped() {
        dropped.increment();
    }

    void ended(ErrorCode why) {
        refused.get(why).increment();
    }

    @Override
    public Optional<SocketStatus> sockets() {
        return Optional.of(new SocketStatus(open.size(), (long) waiting(), (long) waitingBytes(), (long) dropped.count(),
                (long) refused.get(ErrorCode.SLOW_READER).count()));
    }

    private double waiting() {
        return open.stream().mapToLong(Socket::waiting).sum();
    }

    private double waitingBytes() {
        return open.stream().mapToLong(Socket::waitingBytes).sum();
    }

    private static Counter resync(MeterRegistry meters, String with) {
        return Counter.builder("dsvtt.resyncs").description("Readers brought up to date from the query side")
                .tag("with", with).register(meters);
    }

    private static Counter ended(MeterRegistry meters, ErrorCode code) {
        return Counter.builder("dsvtt.sockets.ended").description("Sockets ended with an error")
                .tag("code", code.name()).register(meters);
    }
}
