package org.dsvtt.gateway.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.gateway.export.Entry.Happened;
import org.jspecify.annotations.Nullable;

/** For people: the entries of a {@link Narrator} under a heading for each day. Days and times are in UTC, and say so. */
abstract class StoryWriter implements ExportWriter {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    protected final Writer out;
    private final Narrator narrator;
    private final boolean chatOnly;
    private @Nullable LocalDate day; // of the last entry

    StoryWriter(Narrator narrator, boolean chatOnly, Writer out) {
        this.narrator = narrator;
        this.chatOnly = chatOnly;
        this.out = out;
    }

    @Override
    public final void write(Frame frame) throws IOException {
        for (Entry entry : narrator.tell(frame)) {
            if (chatOnly && entry instanceof Happened) continue;
            LocalDate today = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
            if (!today.equals(day)) day(entry.at());
            day = today;
            entry(entry);
        }
    }

    abstract void day(Instant first) throws IOException;

    abstract void entry(Entry entry) throws IOException;
}
