package org.dsvtt.gateway.security;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Rejection;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Checks access tokens of the realm and reads the account from them. */
@Component
public class AccessTokens {
    private final JwtDecoder decoder;
    private final KeyFetches fetches;
    private final ErasedPeople erased;

    AccessTokens(JwtDecoder decoder, KeyFetches fetches, ErasedPeople erased) {
        this.decoder = decoder;
        this.fetches = fetches;
        this.erased = erased;
    }

    /**
     * The account a token speaks for. Fails with {@link RejectedException}: {@code UNAUTHENTICATED} when the token is not
     * valid here or its account was erased, {@code IDENTITY_UNAVAILABLE} when its key is not known and the identity server
     * does not answer, {@code UNAVAILABLE} when it is not known yet who was erased.
     *
     * @param token as it stands after {@code Bearer}
     */
    public Mono<Account> verify(String token) {
        return Mono.fromCallable(() -> account(decoder.decode(token)))
                .subscribeOn(Schedulers.boundedElastic()) // keys may have to be fetched
                .onErrorMap(JwtException.class, this::rejected)
                .flatMap(account -> erased.admit(account.userId()).thenReturn(account));
    }

    private static Account account(Jwt token) {
        return new Account(
                UUID.fromString(token.getSubject()), name(token), roles(token).contains("admin"),
                Objects.requireNonNull(token.getExpiresAt()));
    }

    private static String name(Jwt token) {
        String name = Optional.ofNullable(token.getClaimAsString("name")).filter(full -> !full.isBlank())
                .or(() -> Optional.ofNullable(token.getClaimAsString("preferred_username")))
                .orElse(token.getSubject())
                .strip();
        return name.substring(0, Math.min(name.length(), Limits.NAME));
    }

    private static List<?> roles(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        return access != null && access.get("roles") instanceof List<?> roles ? roles : List.of();
    }

    private RejectedException rejected(JwtException problem) {
        return new RejectedException(isOfTheToken(problem)
                ? Rejection.of(ErrorCode.UNAUTHENTICATED, "The access token is expired or not valid here; sign in again.")
                : Rejection.of(ErrorCode.IDENTITY_UNAVAILABLE, "The identity server does not answer; try again in a moment."));
    }

    /** Or else of the way to its key. A key that is not known although keys came a moment ago is a forged one. */
    private boolean isOfTheToken(JwtException problem) {
        return problem instanceof BadJwtException
                || !fetches.lastFailed() && Stream.iterate((Throwable) problem, Objects::nonNull, Throwable::getCause)
                        .anyMatch(RateLimitReachedException.class::isInstance);
    }
}
