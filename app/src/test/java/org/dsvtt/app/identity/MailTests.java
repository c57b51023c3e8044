package org.dsvtt.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailTests {

    @Test
    void givenNoHost_whenRead_thenThereIsNoMail() {
        assertThat(Mail.of(Map.of())).isEmpty();
        assertThat(Mail.of(Map.of("DSVTT_SMTP_HOST", " ", "DSVTT_SMTP_FROM", "table@example.org"))).isEmpty();
    }

    @Test
    void givenHostAndSender_whenRead_thenTheRestIsUsual() {
        assertThat(Mail.of(Map.of("DSVTT_SMTP_HOST", "smtp.example.org", "DSVTT_SMTP_FROM", "table@example.org")))
                .contains(new Mail("smtp.example.org", 587, "table@example.org", Optional.empty(), "", true));
    }

    @Test
    void givenPortOfTls_whenRead_thenItIsSafeFromTheBeginning() {
        Mail mail = Mail.of(Map.of("DSVTT_SMTP_HOST", "h", "DSVTT_SMTP_FROM", "a@b", "DSVTT_SMTP_PORT", "465", "DSVTT_SMTP_USER", "u",
                "DSVTT_SMTP_PASSWORD", "secret")).orElseThrow();

        assertThat(mail.startTls()).isFalse();
        assertThat(mail.user()).contains("u");
        assertThat(mail.toString()).doesNotContain("secret");
    }

    @Test
    void givenNoSenderOrNoNumber_whenRead_thenTheHostIsTold() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.of(Map.of("DSVTT_SMTP_HOST", "h"))).withMessageContaining("DSVTT_SMTP_FROM");
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.of(
                Map.of("DSVTT_SMTP_HOST", "h", "DSVTT_SMTP_FROM", "a@b", "DSVTT_SMTP_PORT", "x"))).withMessageContaining("DSVTT_SMTP_PORT");
    }
}
