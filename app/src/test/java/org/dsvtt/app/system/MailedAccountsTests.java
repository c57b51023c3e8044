package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.dsvtt.app.data.Secrets;
import org.dsvtt.app.identity.ServerClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server for others, with a mail server: addresses are verified, forgotten passwords set anew. And a realm that was made
 * before there were mail and deletion of accounts learns both.
 */
@DisabledIfEnvironmentVariable(named = "DSVTT_TEST_ENVIRONMENT", matches = "split|containers|external", disabledReason = "it starts ./dsvtt itself")
class MailedAccountsTests {
    private static final int PORT = 18_880;
    private static final String FROM = "table@example.org";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PASSWORD = "a long enough sentence 7";
    private static final Pattern LINK = Pattern.compile("http://\\S+login-actions/action-token\\S+");

    @TempDir
    private Path data;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startMail() {
        mail.setUser(FROM, "table", "of the mail server");
        mail.start();
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void givenMailServer_whenSomebodyRegisters_thenTheirAddressIsVerifiedAndTheirPasswordCanBeSetAnew() throws Exception {
        Program before = server(Map.of());
        URI url = before.url();
        assertThat(new SignInPages(url).open().text()).doesNotContain("reset-credentials");
        before.stop();

        Program with = server(mailServer());
        try {
            var browser = new SignInPages(url).open().follow("/registration");
            assertThat(browser.submit(registration("")).text()).as("without an address").contains("input-error-email");
            assertThat(browser.submit(registration("ilse@example.org")).text()).contains("ilse@example.org").doesNotContain("input-error-email");
            browser.open(linkInMail(1)).submit(newPassword(PASSWORD));
            assertThat(browser.person().get("/api/me").ok().get("name").asString()).isEqualTo("Ilse");

            var forgetful = new SignInPages(url).open().follow("reset-credentials").submit(Map.of("username", "ilse"));
            String another = PASSWORD + " more";
            forgetful.open(linkInMail(2)).submit(newPassword(another));
            assertThat(signIn(url, PASSWORD).text()).contains("input-error");
            assertThat(signIn(url, another).person().get("/api/me").status()).isEqualTo(200);
        } finally {
            with.stop();
        }

        Program without = server(Map.of());
        try {
            assertThat(new SignInPages(url).open().text()).doesNotContain("reset-credentials");
        } finally {
            without.stop();
        }
    }

    @Test
    void givenRealmFromBeforeAccountsCouldBeDeleted_whenStarted_thenTheyCan() throws Exception {
        Program before = server(Map.of());
        URI url = before.url();
        try (var http = HttpClient.newHttpClient()) {
            RealmScript.of(http, url, Secrets.read(data, "keycloak-admin").orElseThrow()).removeClient(ServerClient.ID);
        }
        before.stop();
        forgetServerClient();

        Program now = server(Map.of());
        try {
            Person ilse = new SignInPages(url).open().follow("/registration").submit(registration("")).person();
            assertThat(ilse.delete("/api/me?confirm=" + ilse.id()).status()).isEqualTo(202);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(signIn(url, PASSWORD).text()).contains("input-error"));
        } finally {
            now.stop();
        }
    }

    private Program server(Map<String, String> environment) {
        String url = "http://localhost:" + PORT;
        return Program.start(data, environment, "--public-url", url, "--port", String.valueOf(PORT));
    }

    private static Map<String, String> registration(String address) {
        return Map.of("username", "ilse", "email", address, "firstName", "Ilse", "password", PASSWORD, "password-confirm", PASSWORD);
    }

    private static Map<String, String> newPassword(String password) {
        return Map.of("password-new", password, "password-confirm", password);
    }

    private Map<String, String> mailServer() {
        return Map.of("DSVTT_SMTP_HOST", "127.0.0.1", "DSVTT_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()),
                "DSVTT_SMTP_FROM", FROM, "DSVTT_SMTP_USER", "table", "DSVTT_SMTP_PASSWORD", "of the mail server",
                "DSVTT_SMTP_STARTTLS", "false");
    }

    private static SignInPages signIn(URI url, String password) throws IOException, InterruptedException {
        return new SignInPages(url).open().submit(Map.of("username", "ilse", "password", password));
    }

    /** What the link in one of the mails that came leads to; the first mail is number 1. */
    private String linkInMail(int number) throws MessagingException {
        assertThat(mail.waitForIncomingEmail(PATIENCE.toMillis(), number)).isTrue();
        MimeMessage message = mail.getReceivedMessages()[number - 1];
        assertThat(message.getFrom()[0].toString()).contains(FROM);
        String text = GreenMailUtil.getBody(message).replace("=\r\n", "").replace("=3D", "=");
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    /** As if the folder came from a version that knew no such client. */
    private void forgetServerClient() throws IOException {
        Path fitted = data.resolve("keycloak/realm.properties");
        Files.write(fitted, Files.readAllLines(fitted).stream().filter(line -> !line.startsWith("server-client")).toList());
    }
}
