package org.dsvtt.axon.log;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the events of a file, and finds what of it is not as it was written. A name that ends in {@code .gz} means gzip. */
public final class EventsFileReader implements EventLogReader {
    private final Path file;
    private final FileProblems problems;
    private long lastPosition;

    public EventsFileReader(Path file, FileProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** {@inheritDoc} An event whose line does not match its checksum is handed over all the same if it still is one. */
    @Override
    public void readAll(EventReceiver receiver) throws IOException {
        lastPosition = 0;
        try (InputStream in = open()) {
            new CheckedLinesReader(in, problems).read((line, number) -> {
                if (number == 1) EventsFileWriter.FORMAT.check(line);
                else receiver.take(checked(EventLine.read(line), number));
            });
        } catch (ZipException | EOFException e) {
            problems.found("The file cannot be unpacked: " + e.getMessage());
        }
    }

    private InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private StoredEvent checked(StoredEvent event, long line) throws IOException {
        if (event.position() <= lastPosition) {
            problems.found("Line %d has position %d after %d.".formatted(line, event.position(), lastPosition));
        }
        lastPosition = event.position();
        return event;
    }
}
