package org.dsvtt.gateway.socket;

import java.util.UUID;
import org.dsvtt.gateway.security.Account;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import reactor.core.publisher.Mono;

/** A person at one socket, known by their token: what they listen to and what they send. */
final class Attendee {
    private final Account account;
    private final Subscriptions subscriptions;
    private final CommandDesk commands;
    private final SignalDesk signals;

    Attendee(Account account, Subscriptions subscriptions, CommandDesk commands, SignalDesk signals) {
        this.account = account;
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.signals = signals;
    }

    Account account() {
        return account;
    }

    Mono<Void> subscribe(StompHeaderAccessor headers) {
        var listening = new Listening(required(headers, "id"), required(headers, "destination"));
        return subscriptions.open(listening, headers.getFirstNativeHeader("after"));
    }

    Mono<Void> unsubscribe(StompHeaderAccessor headers) {
        subscriptions.close(required(headers, "id"));
        return Mono.empty();
    }

    Mono<Void> command(UUID roomId, byte[] body) {
        return commands.take(roomId, body);
    }

    Mono<Void> signal(UUID roomId, byte[] body) {
        signals.take(roomId, body);
        return Mono.empty();
    }

    void leave() {
        subscriptions.closeAll();
        commands.close();
    }

    static String required(StompHeaderAccessor headers, String name) {
        var value = headers.getFirstNativeHeader(name);
        if (value == null) throw FrameReader.malformed("The frame needs the header %s.".formatted(name));
        return value;
    }
}
