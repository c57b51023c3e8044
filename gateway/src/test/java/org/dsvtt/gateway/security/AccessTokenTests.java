package org.dsvtt.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.query.RememberPerson;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Promise 16: JWT with alg none, wrong audience, issuer or type, expired, another key: refused. */
@GatewayTest
class AccessTokenTests {
    private static final TestRealm OTHER_REALM = new TestRealm();

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        table.reset();
        client = TestClient.of(port);
    }

    @Test
    void givenValidToken_whenAsked_thenTheAccountIsItsSubjectAndIsIntroducedOnce() {
        var userId = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            client.get().uri("/api/me").headers(headers -> headers.setBearerAuth(realm.token(userId, "mira"))).exchange()
                    .expectStatus().isOk()
                    .expectBody().json("{\"userId\":\"%s\",\"name\":\"mira\",\"admin\":false}".formatted(userId));
        }
        assertThat(table.asked(RememberPerson.class)).containsExactly(new RememberPerson(userId, "mira"));
    }

    @Test
    void givenRealmRoleAdmin_whenAsked_thenTheAccountIsAdmin() {
        var token = realm.token(claims -> claims.claim("realm_access", Map.of("roles", List.of("admin"))));
        client.get().uri("/api/me").headers(headers -> headers.setBearerAuth(token)).exchange()
                .expectBody().jsonPath("admin").isEqualTo(true);
    }

    static Stream<Arguments> badTokens() throws JOSEException {
        var good = TestRealm.claims().build();
        var symmetric = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("realm").build(), good);
        symmetric.sign(new MACSigner(new byte[64]));
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(good).serialize()),
                Arguments.of("symmetric key", symmetric.serialize()),
                Arguments.of("foreign key under our key id", OTHER_REALM.token(claims -> claims)),
                Arguments.of("foreign key", TestRealm.signed(TestRealm.newKey("other"), JOSEObjectType.JWT, claims -> claims)),
                Arguments.of("not a token", "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void givenForgedToken_whenAsked_thenUnauthenticated(String what, String token) {
        expectRefusal(token);
    }

    static Stream<Arguments> badClaims() {
        return Stream.of(
                Arguments.of("expired", change(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(11))))),
                Arguments.of("no expiry", change(claims -> claims.expirationTime(null))),
                Arguments.of("not yet valid", change(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60))))),
                Arguments.of("wrong audience", change(claims -> claims.audience("account"))),
                Arguments.of("wrong issuer", change(claims -> claims.issuer("http://localhost:8080/auth/realms/master"))),
                Arguments.of("ID token", change(claims -> claims.claim("typ", "ID"))),
                Arguments.of("other client", change(claims -> claims.claim("azp", "shop"))),
                Arguments.of("no account", change(claims -> claims.subject("service"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    void givenTokenOfOurRealmThatIsNotForUs_whenAsked_thenUnauthenticated(String what, Change change) {
        expectRefusal(realm.token(change::apply));
    }

    @Test
    void givenManyUnknownKeys_whenAsked_thenStillUnauthenticatedAndGoodTokensPass() {
        for (int i = 0; i < 5; i++) {
            expectRefusal(TestRealm.signed(TestRealm.newKey("other" + i), JOSEObjectType.JWT, claims -> claims));
        }
        client.get().uri("/api/me").headers(headers -> headers.setBearerAuth(realm.token(claims -> claims))).exchange()
                .expectStatus().isOk();
    }

    @Test
    void givenTokenOfAnotherType_whenAsked_thenUnauthenticated() {
        expectRefusal(TestRealm.signed(realm.key(), new JOSEObjectType("logout+jwt"), claims -> claims));
    }

    @Test
    void givenNoToken_whenAsked_thenUnauthenticatedEverywhereButWhereItSaysHowToSignIn() {
        for (String address : List.of("/api", "/api/me", "/api/rooms", "/api/rooms/%s/table".formatted(UUID.randomUUID()), "/api/none")) {
            client.get().uri(address).exchange().expectStatus().isUnauthorized()
                    .expectBody().jsonPath("code").isEqualTo("UNAUTHENTICATED");
        }
        client.get().uri("/api/config").exchange().expectStatus().isOk()
                .expectBody().json("{\"issuer\":\"%s\",\"clientId\":\"dsvtt-web\",\"embedded\":false,\"sampleAccounts\":[]}".formatted(TestRealm.ISSUER));
        client.get().uri("/api/openapi.json").exchange().expectStatus().isOk()
                .expectBody().jsonPath("openapi").isEqualTo("3.1.0");
    }

    private void expectRefusal(String token) {
        client.get().uri("/api/me").headers(headers -> headers.setBearerAuth(token)).exchange()
                .expectStatus().isUnauthorized()
                .expectHeader().valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader().contentType("application/problem+json")
                .expectBody().jsonPath("code").isEqualTo("UNAUTHENTICATED");
    }

    private static Change change(Change change) {
        return change;
    }

    /** What is wrong with the claims of a token. */
    interface Change {
        JWTClaimsSet.Builder apply(JWTClaimsSet.Builder claims);
    }
}
