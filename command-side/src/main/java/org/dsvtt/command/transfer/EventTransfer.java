package org.dsvtt.command.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dsvtt.axon.log.EventLogReader;
import org.dsvtt.axon.log.EventLogWriter;
import org.dsvtt.axon.log.EventsFileReader;
import org.dsvtt.axon.log.EventsFileWriter;
import org.dsvtt.axon.log.FileProblems;
import org.dsvtt.axon.log.NewFile;
import org.dsvtt.axon.log.StoredEvent;
import org.dsvtt.command.stream.ChainCheck;

/** Moves events between a store and a file, few at a time, and computes the hash chains on the way. */
final class EventTransfer {
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int BUFFER = 1 << 18;

    private EventTransfer() {}

    /**
     * Writes all events into a new file, packed if its name ends in {@code .gz}.
     *
     * @param version of the server, written into the file
     * @return what was found; a store with broken chains is written as it is
     */
    static ChainCheck toFile(EventLogReader store, Path file, String version) throws IOException {
        var check = new ChainCheck();
        NewFile.write(file, out -> {
            var bytes = new BufferedOutputStream(file.toString().endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : out, BUFFER);
            var events = new EventsFileWriter(bytes, version);
            store.readAll(event -> {
                check.take(event);
                events.take(event);
            });
            events.end();
            bytes.close();
        }, _ -> {});
        return check;
    }

    /**
     * Fills an empty store with the events of a file, which is read twice: once to see that nothing is wrong with it, before
     * anything is written.
     *
     * @param brokenChains whether streams whose chain was broken before they came into the file are taken as they are
     * @throws IOException with a sentence for the host; nothing was written then
     */
    static ChainCheck fromFile(Path file, EventLogWriter store, boolean brokenChains) throws IOException {
        if (!store.isEmpty()) throw new IOException("There are events already; they are taken only into an empty store.");
        var check = new ChainCheck();
        new EventsFileReader(file, FileProblems.REFUSE).readAll(check);
        if (!check.broken().isEmpty() && !brokenChains) {
            throw new IOException("%d streams of the file are broken; events verify names them. The first: %s"
                    .formatted(check.broken().size(), check.broken().getFirst()));
        }
        copy(new EventsFileReader(file, FileProblems.REFUSE), store);
        store.commit();
        return check;
    }

    private static void copy(EventLogReader from, EventLogWriter to) throws IOException {
        List<StoredEvent> batch = new ArrayList<>(EVENTS_AT_ONCE);
        from.readAll(event -> {
            batch.add(event);
            if (batch.size() < EVENTS_AT_ONCE) return;
            to.append(batch);
            batch.clear();
        });
        if (!batch.isEmpty()) to.append(batch);
    }
}
