package org.dsvtt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.dsvtt.app.identity.SampleAccounts;
import org.dsvtt.app.identity.ServerClient;
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
    void givenRealm_whenRead_thenItHasNoAccountOfAPersonAndNoClientForPasswords() throws Exception {
        JsonNode realm = read("dsvtt-realm.json");

        assertThat(realm.toString()).doesNotContain("dsvtt-cli", "\"directAccessGrantsEnabled\":true", "\"credentials\"");
        assertThat(realm.get("users")).singleElement().satisfies(only -> {
            assertThat(only.get("serviceAccountClientId").asString()).isEqualTo(ServerClient.ID);
            assertThat(only.at("/clientRoles/realm-management").toString()).isEqualTo("[\"manage-users\"]");
            assertThat(only.has("realmRoles")).isFalse();
        });
    }

    @Test
    void givenRealm_whenTheClientOfTheServerIsLookedAt_thenItIsOffUntilItIsGivenASecret() throws Exception {
        JsonNode client = read("dsvtt-realm.json").get("clients").get(1);

        assertThat(client.get("clientId").asString()).isEqualTo(ServerClient.ID);
        assertThat(client.get("enabled").asString()).isEqualTo("${DSVTT_SERVER_CLIENT_ENABLED:false}");
        assertThat(client.get("secret").asString()).isEqualTo("${DSVTT_SERVER_CLIENT_SECRET}");
        assertThat(client.get("standardFlowEnabled").asBoolean()).isFalse();
    }

    @Test
    void givenRealm_whenRead_thenPasswordsAreHardToGuessAndASecondFactorIsStandard() throws Exception {
        JsonNode realm = read("dsvtt-realm.json");

        assertThat(realm.get("passwordPolicy").asString()).contains("length(8)", "notUsername", "notEmail");
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("failureFactor").asInt()).isLessThanOrEqualTo(10);
        assertThat(realm.get("maxFailureWaitSeconds").asInt()).isGreaterThanOrEqualTo(900);
        assertThat(realm.get("otpPolicyType").asString()).isEqualTo("totp");
    }

    @Test
    void givenRealm_whenRolesAreLookedAt_thenNobodyIsAnAdministratorByDefault() throws Exception {
        JsonNode roles = read("dsvtt-realm.json").at("/roles/realm");

        assertThat(roles.findValuesAsString("name")).containsExactlyInAnyOrder("admin", "default-roles-dsvtt");
        assertThat(read("dsvtt-realm.json").get("defaultRole").get("name").asString()).isEqualTo("default-roles-dsvtt");
        assertThat(roles.get(1).get("composites").toString()).isEqualTo("{\"client\":{\"account\":[\"view-profile\",\"manage-account\"]}}");
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
