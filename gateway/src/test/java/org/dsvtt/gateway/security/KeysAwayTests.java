package org.dsvtt.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.identity.IdentityProperties;
import org.dsvtt.gateway.table.TableQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A gateway that starts while the identity server is away knows no keys, and must not take good tokens for forged ones. */
class KeysAwayTests {
    private final RSAKey key = TestRealm.newKey("realm");
    private final String token = TestRealm.signed(key, JOSEObjectType.JWT, claims -> claims);
    private final AtomicBoolean away = new AtomicBoolean(true);
    private HttpServer realm;
    private AccessTokens tokens;

    @BeforeEach
    void start() throws IOException {
        realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key).toString(true).getBytes();
        realm.createContext("/", exchange -> {
            exchange.sendResponseHeaders(away.get() ? 503 : 200, away.get() ? -1 : keys.length);
            if (!away.get()) exchange.getResponseBody().write(keys);
            exchange.close();
        });
        realm.start();
        tokens = accessTokens(URI.create("http://127.0.0.1:%d/certs".formatted(realm.getAddress().getPort())));
    }

    @AfterEach
    void stop() {
        realm.stop(0);
    }

    @Test
    void givenIdentityServerAwaySinceTheStart_whenGoodTokensCome_thenNoneIsCalledForged() {
        for (int i = 0; i < 6; i++) assertThat(refusal()).isEqualTo(ErrorCode.IDENTITY_UNAVAILABLE);
    }

    @Test
    void givenIdentityServerThere_whenItsTokenComes_thenItIsTaken() {
        away.set(false);

        assertThat(tokens.verify(token).block()).isNotNull();
    }

    private ErrorCode refusal() {
        return tokens.verify(token).map(_ -> ErrorCode.INTERNAL_ERROR)
                .onErrorResume(RejectedException.class, refused -> Mono.just(refused.rejection().code())).block();
    }

    private static AccessTokens accessTokens(URI keys) throws MalformedURLException {
        var identity = new IdentityProperties(URI.create(TestRealm.ISSUER), keys, Set.of("dsvtt-web"), null, null);
        var configuration = new SecurityConfiguration();
        var fetches = new KeyFetches();
        TableQueries nobodyErased = mock();
        when(nobodyErased.askMany(any(), any())).thenReturn(Mono.just(List.of()));
        return new AccessTokens(configuration.accessTokenDecoder(configuration.realmKeys(identity, fetches), identity), fetches,
                new ErasedPeople(nobodyErased));
    }
}
