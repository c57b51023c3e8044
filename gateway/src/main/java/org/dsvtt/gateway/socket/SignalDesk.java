package org.dsvtt.gateway.socket;

import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.limit.SocketAllowance;
import org.dsvtt.gateway.signal.Signal;
import org.dsvtt.gateway.signal.SignalReader;
import org.dsvtt.gateway.signal.SignalRooms;
import org.dsvtt.gateway.signal.SignalSlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the signals of one socket. Too many are left out without a word, as any signal may be. */
final class SignalDesk {
    private static final Logger log = LoggerFactory.getLogger(SignalDesk.class);

    private final UUID userId;
    private final Socket socket;
    private final SignalReader reader;
    private final SignalRooms rooms;
    private final SocketAllowance allowance;
    private final SignalThrottle throttle = new SignalThrottle();

    SignalDesk(UUID userId, Socket socket, SignalReader reader, SignalRooms rooms, SocketAllowance allowance) {
        this.userId = userId;
        this.socket = socket;
        this.reader = reader;
        this.rooms = rooms;
        this.allowance = allowance;
    }

    /** @throws RejectedException when it is not a signal */
    void take(UUID roomId, byte[] body) {
        if (allowance.signal()) {
            var signal = reader.read(body);
            SignalSlot.of(roomId, userId, signal).ifPresentOrElse(
                    slot -> throttle.pass(slot, () -> pass(roomId, signal)), () -> pass(roomId, signal));
        } else if (!allowance.toleratesExcess()) {
            socket.fail(Rejection.of(ErrorCode.RATE_LIMITED, "Far too many signals; connect again in a moment.")
                    .with("retryAfterMillis", 10_000));
        }
    }

    private void pass(UUID roomId, Signal signal) {
        rooms.send(roomId, userId, signal).subscribe(done -> {}, failure -> {
            if (failure instanceof RejectedException refused && refused.rejection().code().status() < 500) {
                Correlation.during(socket.correlationId(), () ->
                        log.info("Signal of {} to room {} refused: {}", userId, roomId, refused.rejection().code()));
                socket.fail(refused.rejection());
            } else {
                log.debug("A signal is lost", failure);
            }
        });
    }
}
