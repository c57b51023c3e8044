package org.dsvtt.contracts.note;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.Shape;

/**
 * Writes a new note.
 *
 * @param folder the path of a folder such as {@code Bellhouse/Cellar}; without it the note lies in none
 * @param text Markdown; {@code [x](note:UUID)} and {@code [x](token:UUID)} are links, {@code ![x](asset:ID)} an image
 */
public record CreateNote(
        String title, Optional<String> folder, Optional<List<String>> tags, String text, Audience audience)
        implements NoteCommand {

    public CreateNote {
        title = NoteShape.title(title);
        folder = NoteShape.folder(folder);
        tags = NoteShape.tags(tags);
        text = Shape.document(text, "text");
        Shape.required(audience, "audience");
    }
}
