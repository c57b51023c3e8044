package org.dsvtt.contracts.note;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.Shape;
import org.jspecify.annotations.Nullable;

/** The shape of what stands above a note's text. */
final class NoteShape {

    private NoteShape() {}

    static String title(@Nullable String title) {
        return Shape.line(title, "title", Limits.NOTE_TITLE);
    }

    static Optional<String> folder(Optional<String> folder) {
        return Shape.optionalLine(folder, "folder", Limits.NOTE_FOLDER);
    }

    /** Tags in the order they were given, each once. */
    static Optional<List<String>> tags(Optional<List<String>> tags) {
        return Shape.optionalList(tags, "tags", Limits.NOTE_TAGS)
                .map(list -> list.stream().map(tag -> Shape.line(tag, "tags", Limits.NOTE_TAG)).distinct().toList());
    }

    static long version(long basedOn) {
        if (basedOn < 1) throw new MalformedField("basedOn", "must be a version of the note, from 1");
        return basedOn;
    }
}
