package org.dsvtt.axon.log;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes events into a file, in the order they are taken. */
public final class EventsFileWriter implements EventReceiver {
    static final String FORMAT = "dsvtt-events";
    static final int VERSION = 1;

    private final CheckedLinesWriter lines;
    private long events;

    /** @param writtenBy the version of the server, for whoever looks at the file */
    public EventsFileWriter(OutputStream out, String writtenBy) throws IOException {
        lines = new CheckedLinesWriter(out);
        lines.write("{\"format\":\"%s\",\"version\":%d,\"at\":\"%s\",\"by\":\"%s\"}"
                .formatted(FORMAT, VERSION, Instant.now().truncatedTo(ChronoUnit.SECONDS), writtenBy));
    }

    @Override
    public void take(StoredEvent event) throws IOException {
        lines.write(EventLine.write(event));
        events++;
    }

    /** Writes the line without which the file is taken for cut off. */
    public void end() throws IOException {
        lines.end(events);
    }

    public long events() {
        return events;
    }
}
