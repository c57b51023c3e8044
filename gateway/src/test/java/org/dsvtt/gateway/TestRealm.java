package org.dsvtt.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A realm of its own for tests: it publishes one key and signs access tokens as Keycloak does. */
public final class TestRealm {
    public static final String ISSUER = "http://localhost:8080/auth/realms/dsvtt";

    private final RSAKey key = newKey("realm");
    private final HttpServer server;

    public TestRealm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(key).toString(true).getBytes();
        server.createContext("/certs", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String jwkSetUri() {
        return "http://127.0.0.1:%d/certs".formatted(server.getAddress().getPort());
    }

    public RSAKey key() {
        return key;
    }

    public String token(UUID userId, String name) {
        return token(claims -> claims.subject(userId.toString()).claim("preferred_username", name));
    }

    /** A valid token but for what {@code change} does to its claims. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, JOSEObjectType.JWT, change);
    }

    public static String signed(RSAKey key, JOSEObjectType type, UnaryOperator<JWTClaimsSet.Builder> change) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, change.apply(claims()).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    public static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of("dsvtt", "account"))
                .subject(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("typ", "Bearer")
                .claim("azp", "dsvtt-web")
                .claim("preferred_username", "ilse")
                .claim("realm_access", Map.of("roles", List.of("offline_access")));
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
