package org.dsvtt.gateway.socket;

import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.security.AccessTokens;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.security.PeopleIntroduction;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out who connects, by the access token, which is checked as for HTTP. */
@Component
final class Introduction {
    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;
    private final PeopleIntroduction people;
    private final RateLimits limits;

    Introduction(AccessTokens tokens, PeopleIntroduction people, RateLimits limits) {
        this.tokens = tokens;
        this.people = people;
        this.limits = limits;
    }

    /** The account behind a CONNECT. Fails with the reason it is refused. */
    Mono<Account> connect(StompHeaderAccessor connect) {
        if (!connect.getAcceptVersion().contains("1.2")) {
            return Mono.error(FrameReader.malformed("Only STOMP 1.2 is spoken here; accept-version must name it."));
        }
        return tokenOf(connect)
                .flatMap(account -> limits.connect(account.userId())
                        .then(Mono.defer(() -> people.introduce(account)))
                        .thenReturn(account));
    }

    /** The same account with a newer token. Fails with {@code FORBIDDEN} when it is the token of another. */
    Mono<Account> renew(Account account, StompHeaderAccessor frame) {
        return tokenOf(frame).filter(renewed -> renewed.userId().equals(account.userId()))
                .switchIfEmpty(Mono.error(() -> new RejectedException(
                        Rejection.of(ErrorCode.FORBIDDEN, "The new token is that of another account."))));
    }

    private Mono<Account> tokenOf(StompHeaderAccessor frame) {
        var header = frame.getFirstNativeHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.verify(header.substring(BEARER.length()).strip())
                : Mono.error(() -> new RejectedException(
                        Rejection.of(ErrorCode.UNAUTHENTICATED, "The frame needs the header Authorization: Bearer with an access token.")));
    }
}
