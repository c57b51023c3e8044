package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 17, and the accounts of the embedded profile. */
@ExtendWith(SystemUnderTest.class)
class SignInTests {
    private static final String PKCE = "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    @ParameterizedTest
    @CsvSource({"director,Director,false", "player1,Player One,false", "player2,Player Two,false", "player3,Player Three,false",
        "admin,Admin,true"})
    void givenSampleAccount_whenSignedIn_thenItIsKnownByItsName(String account, String name, boolean admin, RunningSystem system) {
        system.assumeSampleAccounts();

        var me = system.person(account).get("/api/me").ok();

        assertThat(me.get("name").asString()).isEqualTo(name);
        assertThat(me.get("admin").asBoolean()).isEqualTo(admin);
    }

    @Test
    void givenNoToken_whenAskedWhoIAm_thenUnauthenticated(RunningSystem system) throws Exception {
        var answer = system.http().send(HttpRequest.newBuilder(system.url().resolve("/api/me")).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    }

    @Test
    void givenOurAddress_whenSignInIsOpened_thenThePageNamesTheSampleAccounts(RunningSystem system) throws Exception {
        system.assumeSampleAccounts();

        var page = signInPage(system, system.url() + "/signed-in", "openid", PKCE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Take your seat", "director", "player3", "/auth/resources/")
                .doesNotContain("src=\"http", "url(http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signed-in/", "/signed-in?x=1", "/", "/signed-in/../api", "@evil.example/signed-in"})
    void givenAnyOtherAddress_whenSignInIsOpened_thenRefused(String suffix, RunningSystem system) throws Exception {
        var page = signInPage(system, system.url() + suffix, "openid", PKCE);

        assertThat(page.statusCode()).isEqualTo(400);
    }

    @Test
    void givenNoCodeChallenge_whenSignInIsOpened_thenRefused(RunningSystem system) throws Exception {
        assertThat(signInError(system, "openid", "")).contains("error=invalid_request");
    }

    @Test
    void givenPlainCodeChallenge_whenSignInIsOpened_thenRefused(RunningSystem system) throws Exception {
        assertThat(signInError(system, "openid", PKCE.replace("S256", "plain"))).contains("error=invalid_request");
    }

    @Test
    void givenOfflineAccessIsAskedFor_whenSignInIsOpened_thenRefused(RunningSystem system) throws Exception {
        assertThat(signInError(system, "openid+offline_access", PKCE)).contains("error=invalid_scope");
    }

    /** Where people set up a second factor, if they like. */
    @Test
    void givenOurAddress_whenTheSignInSettingsAreOpened_thenThePageIsThere(RunningSystem system) throws Exception {
        var page = system.http().send(HttpRequest.newBuilder(system.url().resolve("/auth/realms/dsvtt/account/")).build(), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/auth/realms/dsvtt");
    }

    @Test
    void givenBrowserClient_whenPasswordGrantIsTried_thenRefused(RunningSystem system) {
        var answer = Person.askForToken(system.http(), system.url(),
                Map.of("grant_type", "password", "client_id", "dsvtt-web", "username", "director", "password", "director"));

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.body().get("error").asString()).isEqualTo("unauthorized_client");
    }

    private static String signInError(RunningSystem system, String scope, String pkce) throws Exception {
        var answer = signInPage(system, system.url() + "/signed-in", scope, pkce);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> signInPage(RunningSystem system, String redirect, String scope, String pkce)
            throws IOException, InterruptedException {
        String encoded = redirect.replace(":", "%3A").replace("/", "%2F").replace("?", "%3F").replace("=", "%3D");
        var address = URI.create(system.url() + "/auth/realms/dsvtt/protocol/openid-connect/auth?client_id=dsvtt-web"
                + "&response_type=code&redirect_uri=" + encoded + "&scope=" + scope + pkce);
        return system.http().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
