package org.dsvtt.gateway.socket;

import java.time.Duration;
import java.time.Instant;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What happens to a socket by itself: it is refused when it does not introduce itself, goes silent, or its token ends. */
final class SocketTimers {
    /** Silence of this many heart-beats means the client is gone; one may always be late. */
    private static final int MISSED_BEATS = 3;

    private final Socket socket;
    private final Disposable.Swap deadline = Disposables.swap();
    private final Disposable.Composite beats = Disposables.composite();
    private volatile long heardAt = System.nanoTime();

    SocketTimers(Socket socket) {
        this.socket = socket;
    }

    /** The client was heard. */
    void heard() {
        heardAt = System.nanoTime();
    }

    void connectWithin(Duration patience) {
        endAfter(patience, "The connection was not introduced with CONNECT in time.");
    }

    /** The socket ends when its token does; this replaces what ended it before. */
    void endAt(Instant tokenEnd) {
        endAfter(Duration.between(Instant.now(), tokenEnd), "The access token ended; connect again with a new one.");
    }

    void beat(HeartBeats agreed) {
        if (agreed.toClient().isPositive()) {
            // a little more often than agreed, so that none is late by the client's clock
            beats.add(Flux.interval(agreed.toClient().multipliedBy(4).dividedBy(5)).onBackpressureDrop()
                    .subscribe(tick -> socket.beat()));
        }
        if (agreed.fromClient().isPositive()) {
            var patience = agreed.fromClient().multipliedBy(MISSED_BEATS).toNanos();
            beats.add(Flux.interval(agreed.fromClient()).onBackpressureDrop()
                    .filter(tick -> System.nanoTime() - heardAt > patience)
                    .subscribe(tick -> socket.finish()));
        }
    }

    void stop() {
        deadline.dispose();
        beats.dispose();
    }

    private void endAfter(Duration time, String message) {
        var left = time.isNegative() ? Duration.ZERO : time;
        deadline.update(Mono.delay(left).subscribe(tick -> socket.fail(Rejection.of(ErrorCode.UNAUTHENTICATED, message))));
    }
}
