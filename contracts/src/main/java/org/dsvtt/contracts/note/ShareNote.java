package org.dsvtt.contracts.note;

import org.dsvtt.contracts.Shape;

/** Changes who may read a note. Author only. */
public record ShareNote(long basedOn, Audience audience) implements NoteCommand {

    public ShareNote {
        basedOn = NoteShape.version(basedOn);
        Shape.required(audience, "audience");
    }
}
