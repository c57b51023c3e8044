package org.dsvtt.gateway.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes one page of HTML that needs nothing else and can be printed. It forbids itself scripts, frames and everything from
 * elsewhere, should anything ever slip through that the escaping of all text did not catch.
 */
final class HtmlWriter extends StoryWriter {
    private static final String STYLE = resource("export.css");
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final MessageText messages = new MessageText();

    HtmlWriter(Narrator narrator, boolean chatOnly, Writer out) {
        super(narrator, chatOnly, out);
    }

    @Override
    public void begin(String title, Instant at) throws IOException {
        out.write("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%1$s">
                <meta name="referrer" content="no-referrer">
                <meta name="viewport" content="width=device-width">
                <title>%2$s</title>
                <style>
                %3$s</style>
                </head>
                <body>
                <h1>%2$s</h1>
                <p class="made">Exported on %4$s. Times are UTC.</p>
                """.formatted(POLICY, escaped(title), STYLE, DAY.format(at)));
    }

    @Override
    public void end() throws IOException {
        out.write("</body>\n</html>\n");
    }

    @Override
    void day(Instant first) throws IOException {
        out.write("<h2>%s</h2>\n".formatted(DAY.format(first)));
    }

    @Override
    void entry(Entry entry) throws IOException {
        out.write(switch (entry) {
            case Entry.Said(var at, var who, var to, var text) -> "<article%s><header><b>%s</b>%s %s</header>\n%s</article>\n".formatted(
                    to.isEmpty() ? "" : " class=\"whisper\"", escaped(who),
                    to.isEmpty() ? "" : " to " + escaped(String.join(", ", to)), time(at), messages.asHtml(text));
            case Entry.Rolled(var at, var who, var what, var result) ->
                "<p class=\"roll\"><b>%s</b> rolled %s: <strong>%s</strong> %s</p>\n".formatted(
                        escaped(who), escaped(what), escaped(result), time(at));
            case Entry.Happened(var at, var sentence) -> "<p class=\"event\">%s %s</p>\n".formatted(escaped(sentence), time(at));
        });
    }

    private static String time(Instant at) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, TIME.format(at));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String resource(String name) {
        try (InputStream file = HtmlWriter.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("%s is not in the jar".formatted(name));
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
