package org.dsvtt.gateway.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.gateway.export.ExportSource.Stretch;
import tools.jackson.databind.json.JsonMapper;

/** Writes an export while its frames come, and keeps none of them. */
interface ExportWriter {

    void begin(String title, Instant at) throws IOException;

    void write(Frame frame) throws IOException;

    void end() throws IOException;

    /** The writer of a format; with the scope {@code CHAT} it leaves out what is neither said nor rolled. */
    static ExportWriter of(NewExport wish, Stretch stretch, Writer out) {
        boolean chatOnly = wish.scope() == Export.Scope.CHAT;
        var narrator = new Narrator(stretch.people(), stretch.before());
        return switch (wish.format()) {
            case MARKDOWN -> new MarkdownWriter(narrator, chatOnly, out);
            case HTML -> new HtmlWriter(narrator, chatOnly, out);
            case JSONL -> new JsonLinesWriter(JsonMapper.builder().build(), chatOnly, out);
        };
    }
}
