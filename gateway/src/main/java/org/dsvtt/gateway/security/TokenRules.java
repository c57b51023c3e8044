package org.dsvtt.gateway.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dsvtt.gateway.identity.IdentityProperties;
import org.dsvtt.gateway.table.Uuids;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What an access token must say to be taken here, beside a valid signature. */
final class TokenRules {
    /** Only keys the realm publishes count, so symmetric algorithms and {@code none} are out. */
    static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private static final String AUDIENCE = "dsvtt";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private TokenRules() {}

    /**
     * Expiry, issuer, audience and both types: {@code typ} of the header, and the claim by which Keycloak tells an access
     * token ({@code Bearer}) from an ID token or a refresh token.
     */
    static OAuth2TokenValidator<Jwt> of(IdentityProperties identity) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator("JWT", "at+jwt"),
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtIssuerValidator(identity.issuer().toString()),
                new JwtAudienceValidator(AUDIENCE),
                new JwtClaimValidator<>("typ", "Bearer"::equals),
                new JwtClaimValidator<String>("azp", client -> client != null && identity.clients().contains(client)),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, user -> user != null && Uuids.parse(user).isPresent())));
    }
}
