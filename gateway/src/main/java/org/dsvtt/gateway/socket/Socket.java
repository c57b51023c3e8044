package org.dsvtt.gateway.socket;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One socket for those who have something to tell its client. Thread safe; nothing here waits or throws. */
final class Socket {
    private static final Duration PARTING = Duration.ofSeconds(2);
    private static final long NOT_WRITING = 0;
    /** How often it is looked in the time a client has. */
    private static final int LOOKS = 4;

    /** How the socket ends, and how long the client has to read the last frame before. */
    private record End(CloseStatus status, Duration farewell) {}

    private final NettySession session;
    private final SocketProperties properties;
    private final Frames frames;
    private final OpenSockets meters;
    private final Outbox outbox;
    private final AtomicLong messageIds = new AtomicLong();
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private volatile long writingSince = NOT_WRITING;

    Socket(NettySession session, SocketProperties properties, Frames frames, OpenSockets meters) {
        this.session = session;
        this.properties = properties;
        this.frames = frames;
        this.meters = meters;
        outbox = new Outbox(properties.queueMessages(), properties.queueBytes().toBytes());
    }

    /** Under which id the log tells of this socket. */
    String correlationId() {
        return session.correlationId();
    }

    /** Sends a frame. A client that takes so few that they pile up is too slow, and its socket ends. */
    void send(StompFrame frame) {
        if (!outbox.add(frame)) fail(tooSlow());
    }

    /** Sends a message to a subscription. */
    void send(Listening listening, byte[] body) {
        send(message(listening, body));
    }

    /** Sends a frame of a room to a subscription. */
    void sendFrame(Listening listening, byte[] body) {
        send(listening, body);
        meters.sentFrame();
    }

    /** A subscription gets frames from the query side, because they are no longer at hand. */
    void caughtUp() {
        meters.caughtUp();
    }

    /** A subscription gets the whole table in place of frames. */
    void startedOver() {
        meters.startedOver();
    }

    /** Sends a message that a newer one in the same slot may replace, and that is left out when many others wait. */
    void sendPassing(Object slot, Listening listening, byte[] body) {
        if (!outbox.addPassing(List.of(slot, listening.id()), message(listening, body))) meters.dropped();
    }

    void beat() {
        outbox.addPassing(HeartBeats.class, Frames.heartBeat());
    }

    boolean hasRoom() {
        return outbox.hasRoom();
    }

    /** Calls back once when there is room for frames. */
    void whenRoom(Runnable action) {
        outbox.whenRoom(action);
    }

    /** Ends the socket with an ERROR. Only the first end counts. */
    void fail(Rejection why) {
        if (end(new End(closeStatus(why.code()), properties.farewell()), List.of(frames.error(why)))) meters.ended(why.code());
    }

    /** Ends the socket of a client that takes nothing, not even an ERROR. */
    void cutOff() {
        if (end(new End(closeStatus(ErrorCode.SLOW_READER), Duration.ZERO), List.of())) meters.ended(ErrorCode.SLOW_READER);
        session.cut();
    }

    /** Ends a socket that was told why already, by {@link OversizeNotice}. */
    void failedUnderneath() {
        end(new End(CloseStatus.TOO_BIG_TO_PROCESS, properties.farewell()), List.of());
    }

    /** Ends the socket in peace. */
    void finish() {
        end(new End(CloseStatus.NORMAL, Duration.ZERO), List.of());
    }

    private boolean end(End how, List<StompFrame> lastWords) {
        boolean first = end.compareAndSet(null, how);
        if (first) outbox.end(lastWords);
        return first;
    }

    int waiting() {
        return outbox.waiting();
    }

    long waitingBytes() {
        return outbox.waitingBytes();
    }

    boolean isOver() {
        return end.get() != null;
    }

    /**
     * Writes what is sent, one batch after the other, until the end is written; never more than one batch lies in Netty.
     * Fails with a {@link TimeoutException} when the client takes nothing any more.
     */
    Mono<Void> write() {
        return Mono.firstWithSignal(outbox.batches().concatMap(this::written, 0).then(), stalled());
    }

    private Mono<Void> written(List<StompFrame> batch) {
        return Mono.defer(() -> {
            writingSince = System.nanoTime();
            return session.write(batch.stream().map(this::counted).toList());
        }).doOnSuccess(_ -> writingSince = NOT_WRITING);
    }

    /** Looks now and then, which costs less than a timer for each batch. */
    private Mono<Void> stalled() {
        long patience = properties.stallAfter().toNanos();
        return Flux.interval(properties.stallAfter().dividedBy(LOOKS))
                .onBackpressureDrop()
                .filter(_ -> isWritingFor(patience))
                .next()
                .flatMap(_ -> Mono.error(new TimeoutException()));
    }

    private boolean isWritingFor(long nanos) {
        long since = writingSince;
        return since != NOT_WRITING && System.nanoTime() - since > nanos;
    }

    /** Closes the connection once all is written: politely, or at once if the client does not even take that. */
    Mono<Void> close() {
        var how = Objects.requireNonNullElse(end.get(), new End(CloseStatus.SERVER_ERROR, Duration.ZERO));
        return Mono.delay(how.farewell())
                .then(Mono.defer(() -> session.close(how.status())))
                .timeout(how.farewell().plus(PARTING))
                .onErrorComplete()
                .doFinally(signal -> session.cut());
    }

    private byte[] counted(StompFrame frame) {
        meters.written(frame.length());
        return frame.bytes();
    }

    private StompFrame message(Listening listening, byte[] body) {
        return frames.message(listening, messageIds.incrementAndGet(), body);
    }

    private static Rejection tooSlow() {
        return Rejection.of(ErrorCode.SLOW_READER, "The connection does not take the messages as fast as they come; connect again.");
    }

    private static CloseStatus closeStatus(ErrorCode code) {
        if (code == ErrorCode.FRAME_TOO_LARGE) return CloseStatus.TOO_BIG_TO_PROCESS;
        if (code == ErrorCode.MALFORMED_FRAME) return CloseStatus.PROTOCOL_ERROR;
        return code.status() < 500 ? CloseStatus.POLICY_VIOLATION : CloseStatus.SERVICE_OVERLOAD;
    }
}
