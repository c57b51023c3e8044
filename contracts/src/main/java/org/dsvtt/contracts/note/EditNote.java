package org.dsvtt.contracts.note;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.Shape;

/** Replaces what a note says and where it lies. Everyone who reads it may, spectators excepted. */
public record EditNote(long basedOn, String title, Optional<String> folder, Optional<List<String>> tags, String text)
        implements NoteCommand {

    public EditNote {
        basedOn = NoteShape.version(basedOn);
        title = NoteShape.title(title);
        folder = NoteShape.folder(folder);
        tags = NoteShape.tags(tags);
        text = Shape.document(text, "text");
    }
}
