package org.dsvtt.app.identity;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Remembers what the realm was last fitted to, so that an unchanged start need not ask it. */
final class FittedRealm {
    private static final String PUBLIC_URL = "public-url";
    private static final String LAUNCHER_CLIENT = "launcher-client";
    private static final String SERVER_CLIENT = "server-client";
    private static final String MAIL = "mail";
    private static final String SAMPLE_ACCOUNTS = "sample-accounts";
    private final Path file;

    FittedRealm(Path file) {
        this.file = file;
    }

    /** Never with mail, whose settings are kept nowhere but at the identity server. */
    boolean fits(URI publicUrl, boolean sampleAccounts, boolean mail) throws IOException {
        Properties last = read();
        return publicUrl.toString().equals(last.getProperty(PUBLIC_URL))
                && sampleAccounts == Boolean.parseBoolean(last.getProperty(SAMPLE_ACCOUNTS))
                && LauncherClient.ID.equals(last.getProperty(LAUNCHER_CLIENT))
                && ServerClient.ID.equals(last.getProperty(SERVER_CLIENT))
                && !mail && !hasMail();
    }

    /** Whether sample accounts were ever put into the realm of this folder. */
    boolean hasSampleAccounts() throws IOException {
        return Boolean.parseBoolean(read().getProperty(SAMPLE_ACCOUNTS));
    }

    /** Whether the realm was told how to send mail. */
    boolean hasMail() throws IOException {
        return Boolean.parseBoolean(read().getProperty(MAIL));
    }

    void remember(URI publicUrl, boolean sampleAccounts, boolean mail) throws IOException {
        var properties = new Properties();
        properties.setProperty(PUBLIC_URL, publicUrl.toString());
        properties.setProperty(LAUNCHER_CLIENT, LauncherClient.ID);
        properties.setProperty(SERVER_CLIENT, ServerClient.ID);
        properties.setProperty(MAIL, Boolean.toString(mail));
        properties.setProperty(SAMPLE_ACCOUNTS, Boolean.toString(sampleAccounts));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "What the realm was last fitted to");
        }
    }

    private Properties read() throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
