package org.dsvtt.gateway.socket;

import java.util.function.Function;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.security.ErasedPeople;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** What one client says, frame after frame: first who it is, then what it wants. */
final class Conversation {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    private static final int LOGGED = 120;

    private final Socket socket;
    private final SocketTimers timers;
    private final Frames frames;
    private final SocketProperties properties;
    private final Introduction introduction;
    private final Function<Account, Attendee> attendees;
    private final ErasedPeople erased;
    private final Disposable.Swap untilErased = Disposables.swap();
    private volatile @Nullable Attendee attendee;

    Conversation(
            Socket socket, Frames frames, SocketProperties properties, Introduction introduction, ErasedPeople erased,
            Function<Account, Attendee> attendees) {
        this.socket = socket;
        this.frames = frames;
        this.properties = properties;
        this.introduction = introduction;
        this.erased = erased;
        this.attendees = attendees;
        timers = new SocketTimers(socket);
        timers.connectWithin(properties.connectWithin());
    }

    /** Something came from the client, if only a heart-beat. */
    void heard() {
        timers.heard();
    }

    /** Takes one frame. Completes when the next one may be taken, and fails with the reason to end the socket. */
    Mono<Void> take(Message<byte[]> frame) {
        var headers = StompHeaderAccessor.wrap(frame);
        var command = headers.getCommand();
        if (command == null) return Mono.empty(); // a heart-beat
        var known = attendee;
        return Mono.defer(() -> known == null ? introduce(command, headers) : answer(known, command, headers, frame.getPayload()))
                .then(Mono.fromRunnable(() -> processed(command, headers)))
                .doOnError(RejectedException.class, refused -> logRefusal(refused, command, headers))
                .then();
    }

    void end() {
        timers.stop();
        untilErased.dispose();
        var known = attendee;
        if (known != null) known.leave();
    }

    private Mono<Void> introduce(StompCommand command, StompHeaderAccessor headers) {
        if (command != StompCommand.CONNECT && command != StompCommand.STOMP) {
            return Mono.error(new RejectedException(Rejection.of(ErrorCode.UNAUTHENTICATED, "The first frame must be CONNECT.")));
        }
        var heartBeats = HeartBeats.negotiate(properties.heartBeat(), headers);
        return introduction.connect(headers).doOnNext(account -> {
            attendee = attendees.apply(account);
            timers.endAt(account.until());
            untilErased.replace(erased.news().filter(account.userId()::equals)
                    .subscribe(_ -> socket.fail(ErasedPeople.gone().rejection())));
            timers.beat(heartBeats);
            socket.send(frames.connected(heartBeats));
        }).then();
    }

    private Mono<Void> answer(Attendee known, StompCommand command, StompHeaderAccessor headers, byte[] body) {
        return switch (command) {
            case SUBSCRIBE -> known.subscribe(headers);
            case UNSUBSCRIBE -> known.unsubscribe(headers);
            case SEND -> switch (SendDestination.parse(Attendee.required(headers, "destination"))) {
                case SendDestination.Commands(var roomId) -> known.command(roomId, body);
                case SendDestination.Signals(var roomId) -> known.signal(roomId, body);
                case SendDestination.Token() ->
                        introduction.renew(known.account(), headers).doOnNext(account -> timers.endAt(account.until())).then();
            };
            case DISCONNECT -> Mono.empty();
            case CONNECT, STOMP -> Mono.error(FrameReader.malformed("The connection is introduced already."));
            case ACK, NACK, BEGIN, COMMIT, ABORT -> Mono.error(FrameReader.malformed(
                    "There are no transactions here, and messages need no acknowledgement."));
            case CONNECTED, MESSAGE, RECEIPT, ERROR -> Mono.error(FrameReader.malformed("Only servers send this frame."));
        };
    }

    private void processed(StompCommand command, StompHeaderAccessor headers) {
        var receipt = headers.getReceipt();
        if (receipt != null && command != StompCommand.CONNECT && command != StompCommand.STOMP) socket.send(frames.receipt(receipt));
        if (command == StompCommand.DISCONNECT) socket.finish();
    }

    private void logRefusal(RejectedException refused, StompCommand command, StompHeaderAccessor headers) {
        var known = attendee;
        Correlation.during(socket.correlationId(), () ->
                log.info("{} {} of {} refused: {}", command, printable(headers.getFirstNativeHeader("destination")),
                        known == null ? "a stranger" : known.account().userId(), refused.rejection().code()));
    }

    /** What a client wrote, so that it cannot forge lines of the log. */
    private static String printable(@Nullable String text) {
        if (text == null) return "-";
        var shown = text.substring(0, Math.min(LOGGED, text.length()));
        return shown.chars().anyMatch(Character::isISOControl) ? shown.replaceAll("\\p{Cntrl}", "?") : shown;
    }
}
