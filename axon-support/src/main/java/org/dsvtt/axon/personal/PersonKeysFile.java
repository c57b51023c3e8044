package org.dsvtt.axon.personal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dsvtt.axon.log.CheckedLinesReader;
import org.dsvtt.axon.log.CheckedLinesWriter;
import org.dsvtt.axon.log.FileFormat;
import org.dsvtt.axon.log.FileProblems;
import org.dsvtt.axon.log.MalformedLine;
import org.dsvtt.axon.log.NewFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of people, as a file that travels beside one of events: without it nobody can read what people wrote. It is apart
 * from that one, so that it can be kept for as long as the move takes, and the other for as long as one likes.
 */
public final class PersonKeysFile {
    private static final FileFormat FORMAT = new FileFormat("dsvtt-keys", 1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private PersonKeysFile() {}

    /**
     * Writes all keys, and who was erased, into a new file. Exported after the events, it has the key of everything sealed in them.
     *
     * @param version of the server, written into the file
     * @return of how many people
     */
    public static int export(DataSource keyStore, Path file, String version) throws IOException {
        KeyStoreTables.migrate(keyStore);
        List<StoredKey> keys = StoredKey.all(JdbcClient.create(keyStore));
        NewFile.write(file, out -> {
            var bytes = new BufferedOutputStream(out);
            var lines = new CheckedLinesWriter(bytes);
            lines.write(FORMAT.header(version));
            for (StoredKey key : keys) lines.write(JSON.writeValueAsString(key));
            lines.end(keys.size());
            bytes.close();
        }, _ -> {});
        return keys.size();
    }

    /**
     * Takes all of a file into a key store, or nothing. What is there already may be the same; nobody gets another key than
     * they have, or one after they were erased.
     *
     * @return of how many people
     * @throws IOException with a sentence for the host
     */
    public static int importFrom(Path file, DataSource keyStore) throws IOException {
        List<StoredKey> keys = read(file);
        KeyStoreTables.migrate(keyStore);
        JdbcClient sql = JdbcClient.create(keyStore);
        boolean taken = Boolean.TRUE.equals(new TransactionTemplate(new JdbcTransactionManager(keyStore)).execute(transaction -> {
            boolean all = keys.stream().allMatch(key -> key.put(sql));
            if (!all) transaction.setRollbackOnly();
            return all;
        }));
        if (!taken) throw new IOException("There are other keys already; they are taken only into the store of a server without any.");
        return keys.size();
    }

    private static List<StoredKey> read(Path file) throws IOException {
        var keys = new ArrayList<StoredKey>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new CheckedLinesReader(in, FileProblems.REFUSE).read((line, number) -> {
                if (number == 1) FORMAT.check(line);
                else keys.add(key(line));
            });
        }
        return keys;
    }

    private static StoredKey key(byte[] line) throws MalformedLine {
        try {
            return JSON.readValue(line, StoredKey.class);
        } catch (JacksonException e) {
            throw new MalformedLine("is not a key: " + e.getOriginalMessage());
        }
    }
}
