package org.dsvtt.axon.log;

import java.io.IOException;
import java.io.OutputStream;

/** Writes events into a file, in the order they are taken. */
public final class EventsFileWriter implements EventReceiver {
    static final FileFormat FORMAT = new FileFormat("dsvtt-events", 1);

    private final CheckedLinesWriter lines;
    private long events;

    /** @param writtenBy the version of the server, for whoever looks at the file */
    public EventsFileWriter(OutputStream out, String writtenBy) throws IOException {
        lines = new CheckedLinesWriter(out);
        lines.write(FORMAT.header(writtenBy));
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
