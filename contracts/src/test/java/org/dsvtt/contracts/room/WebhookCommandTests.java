package org.dsvtt.contracts.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.MalformedField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookCommandTests {
    private static final UUID HOOK = new UUID(0, 1);

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://localhost:8090/hook?room=2", "https://[2001:db8::1]/x", "HTTPS://example.org/a%20b"})
    void givenWebAddress_whenAdded_thenItIsTaken(String url) {
        assertThat(new AddWebhook(HOOK, " " + url + " ", Set.of()).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "example.org", "/hook", "ftp://example.org", "file:///etc/passwd", "javascript:alert(1)", "https:example.org", "https://",
        "https://user:secret@example.org", "https://example.org/#part", "https://exa mple.org", "https://example.org/\r\nHost: other",
        "jar:https://example.org!/x"})
    void givenAnythingElse_whenAdded_thenItIsMalformed(String url) {
        assertThatThrownBy(() -> new AddWebhook(HOOK, url, Set.of())).isInstanceOf(MalformedField.class);
        assertThatThrownBy(() -> new ChangeWebhook(HOOK, url, Set.of(), true)).isInstanceOf(MalformedField.class);
    }

    @Test
    void givenTooLongAddress_whenAdded_thenItIsMalformed() {
        assertThatThrownBy(() -> new AddWebhook(HOOK, "https://example.org/" + "x".repeat(500), Set.of()))
                .isInstanceOf(MalformedField.class);
    }

    @Test
    void givenNamesOfChanges_whenAdded_thenOnlyThoseThatExistAreTaken() {
        assertThat(new AddWebhook(HOOK, "https://example.org", Set.of("TokenMoved", "SceneShown")).changeTypes())
                .containsExactlyInAnyOrder("TokenMoved", "SceneShown");
        assertThatThrownBy(() -> new AddWebhook(HOOK, "https://example.org", Set.of("SceneEvent")))
                .isInstanceOf(MalformedField.class);
    }
}
