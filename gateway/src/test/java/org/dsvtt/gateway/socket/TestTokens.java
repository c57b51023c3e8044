package org.dsvtt.gateway.socket;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Access tokens under a key of our own. */
final class TestTokens {
    private final RSAKey key = newKey();

    String token(UUID userId) {
        return token(userId, Duration.ofHours(1));
    }

    String token(UUID userId, Duration validFor) {
        var claims = new JWTClaimsSet.Builder()
                .subject(userId.toString())
                .claim("preferred_username", "someone")
                .expirationTime(Date.from(Instant.now().plus(validFor)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    JwtDecoder decoder() {
        try {
            var decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
            decoder.setJwtValidator(new JwtTimestampValidator(Duration.ZERO));
            return decoder;
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
