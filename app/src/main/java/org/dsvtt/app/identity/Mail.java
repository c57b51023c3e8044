package org.dsvtt.app.identity;

import java.util.Map;
import java.util.Optional;

/**
 * How the identity server sends mail. With it addresses are verified when people register, and forgotten passwords can be
 * set anew; without it neither is.
 *
 * @param from the sender of all mail
 * @param user who signs in at the mail server; empty if nobody needs to
 * @param startTls whether the connection is made safe before anything is said; otherwise it is from the beginning if the
 *     port is 465, and never with another one
 */
public record Mail(String host, int port, String from, Optional<String> user, String password, boolean startTls) {
    private static final int USUAL_PORT = 587;
    static final int TLS_PORT = 465;

    /**
     * What the variables {@code DSVTT_SMTP_HOST}, {@code _PORT}, {@code _FROM}, {@code _USER}, {@code _PASSWORD} and
     * {@code _STARTTLS} say; empty without a host.
     *
     * @throws IllegalArgumentException with a sentence for the host if they cannot be meant
     */
    public static Optional<Mail> of(Map<String, String> environment) {
        String host = environment.getOrDefault("DSVTT_SMTP_HOST", "").strip();
        if (host.isEmpty()) return Optional.empty();
        String from = environment.getOrDefault("DSVTT_SMTP_FROM", "").strip();
        if (!from.contains("@")) throw new IllegalArgumentException("DSVTT_SMTP_FROM must be the address that mail comes from");
        int port = port(environment.getOrDefault("DSVTT_SMTP_PORT", String.valueOf(USUAL_PORT)).strip());
        String startTls = environment.getOrDefault("DSVTT_SMTP_STARTTLS", String.valueOf(port != TLS_PORT));
        Optional<String> user = Optional.ofNullable(environment.get("DSVTT_SMTP_USER")).filter(name -> !name.isBlank());
        String password = environment.getOrDefault("DSVTT_SMTP_PASSWORD", "");
        return Optional.of(new Mail(host, port, from, user, password, Boolean.parseBoolean(startTls)));
    }

    @Override
    public String toString() {
        return "mail by %s:%d from %s".formatted(host, port, from);
    }

    private static int port(String port) {
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("DSVTT_SMTP_PORT must be a number", e);
        }
    }
}
