package org.dsvtt.contracts.note;

/** Takes a note away. Its author may, and a Director if it is shared with the table. */
public record DeleteNote(long basedOn) implements NoteCommand {

    public DeleteNote {
        basedOn = NoteShape.version(basedOn);
    }
}
