package org.dsvtt.gateway.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes Markdown. What people said is quoted, so that nothing in it passes for a part of the export. */
final class MarkdownWriter extends StoryWriter {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|&~]");

    private final MessageText messages = new MessageText();

    MarkdownWriter(Narrator narrator, boolean chatOnly, Writer out) {
        super(narrator, chatOnly, out);
    }

    @Override
    public void begin(String title, Instant at) throws IOException {
        out.write("# %s\n\nExported on %s. Times are UTC.\n".formatted(plain(title), DAY.format(at)));
    }

    @Override
    public void end() throws IOException {
        out.write("\n");
    }

    @Override
    void day(Instant first) throws IOException {
        out.write("\n## %s\n".formatted(DAY.format(first)));
    }

    @Override
    void entry(Entry entry) throws IOException {
        out.write(switch (entry) {
            case Entry.Said(var at, var who, var to, var text) -> "\n**%s**%s · %s\n\n%s\n".formatted(
                    plain(who), to.isEmpty() ? "" : " to " + plain(String.join(", ", to)), TIME.format(at), quoted(text));
            case Entry.Rolled(var at, var who, var what, var result) ->
                "\n**%s** rolled %s: **%s** · %s\n".formatted(plain(who), plain(what), plain(result), TIME.format(at));
            case Entry.Happened(var at, var sentence) -> "\n*%s* · %s\n".formatted(plain(sentence), TIME.format(at));
        });
    }

    /** Blanks in front stay: they may be what makes a text code instead of HTML. */
    private String quoted(String text) {
        return messages.asMarkdown(text).stripTrailing().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    /** Text that Markdown takes for nothing but text. */
    private static String plain(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
