package org.dsvtt.gateway.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import tools.jackson.databind.json.JsonMapper;

/** For programs: the frames as they are on the wire, one on each line. Frames that tell nothing are left out. */
final class JsonLinesWriter implements ExportWriter {
    private final JsonMapper json;
    private final boolean chatOnly;
    private final Writer out;

    JsonLinesWriter(JsonMapper json, boolean chatOnly, Writer out) {
        this.json = json;
        this.chatOnly = chatOnly;
        this.out = out;
    }

    @Override
    public void begin(String title, Instant at) {
        // each line stands for itself
    }

    @Override
    public void write(Frame frame) throws IOException {
        List<Change> changes = frame.changes().stream()
                .filter(change -> !chatOnly || change instanceof ChatEvent || change instanceof DiceEvent)
                .toList();
        if (changes.isEmpty()) return;
        out.write(json.writeValueAsString(
                new Frame(frame.roomId(), frame.seq(), frame.at(), frame.by(), frame.commandId(), changes)));
        out.write('\n');
    }

    @Override
    public void end() {
        // each line stands for itself
    }
}
