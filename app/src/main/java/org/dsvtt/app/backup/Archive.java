package org.dsvtt.app.backup;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive is: a tar file, packed if its name ends in {@code .gz}. Its first entry says what it is, its last one has
 * the SHA-256 of every other, as {@code sha256sum} writes them.
 */
final class Archive {
    static final String ABOUT = "backup.json";
    static final String SUMS = "SHA256SUMS";
    static final int BUFFER = 1 << 18;
    private static final String FORMAT = "dsvtt-backup";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Archive() {}

    /**
     * The first entry.
     *
     * @param at when the backup began, ISO-8601; everything acknowledged before is in it
     * @param server the version of DSVTT
     * @param postgres the major version of PostgreSQL, whose files only that version reads
     * @param machine the kind of machine they are from, such as {@code linux-amd64}
     */
    record About(String format, int version, String at, String server, int postgres, String machine) {

        static About now(String at, String server, int postgres) {
            return new About(FORMAT, VERSION, at, server, postgres, thisMachine());
        }

        byte[] json() {
            return JSON.writeValueAsBytes(this);
        }

        /** @throws UnusableArchive if it cannot be restored here */
        static About read(byte[] json) throws UnusableArchive {
            try {
                About about = JSON.readValue(json, About.class);
                about.check();
                return about;
            } catch (JacksonException e) {
                throw new UnusableArchive("It does not begin as a backup does.");
            }
        }

        private void check() throws UnusableArchive {
            if (!FORMAT.equals(format) || version != VERSION) throw new UnusableArchive("It is not a backup this version knows.");
            if (!thisMachine().equals(machine)) {
                throw new UnusableArchive(
                        "The files of its databases are from %s and cannot be read on %s; take the events with events export."
                                .formatted(machine, thisMachine()));
            }
        }

        private static String thisMachine() {
            return "%s-%s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
        }
    }

    static boolean isPacked(Path file) {
        return file.toString().endsWith(".gz");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
