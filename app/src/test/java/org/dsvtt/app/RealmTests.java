package org.dsvtt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.dsvtt.app.identity.SampleAccounts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm allows, read from the files that are imported. */
class RealmTests {
    private static final Path REALM = Path.of("../keycloak/src/main/realm");

    @Test
    void givenRealm_whenTheBrowserClientIsLookedAt_thenCodeWithPkceAtOneAddressAndNothingElse() throws Exception {
        JsonNode client = read("dsvtt-realm.json").get("clients").get(0);

        assertThat(client.get("clientId").asString()).isEqualTo("dsvtt-web");
        assertThat(client.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(client.get("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.get("redirectUris")).hasSize(1);
        assertThat(client.toString()).doesNotContain("*", "\"offline_access\"");
    }

    @Test
    void givenRealm_whenRead_thenItHasNoAccountAndNoClientForPasswords() throws Exception {
        String realm = read("dsvtt-realm.json").toString();

        assertThat(realm).doesNotContain("\"users\"", "dsvtt-cli", "\"directAccessGrantsEnabled\":true");
        assertThat(read("dsvtt-realm.json").get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(read("dsvtt-realm.json").get("passwordPolicy").asString()).contains("length(8)");
    }

    @Test
    void givenSampleAccounts_whenRead_thenTheyAreThoseTheLauncherNames() throws Exception {
        var names = StreamSupport.stream(read("sample-accounts.json").get("users").spliterator(), false)
                .map(user -> user.get("username").asString());

        assertThat(names).containsExactlyElementsOf(SampleAccounts.NAMES);
    }

    private static JsonNode read(String file) throws Exception {
        return JsonMapper.shared().readTree(Files.readAllBytes(REALM.resolve(file)));
    }
}
