package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/** Marks the moment after the event {@code seq}, for oneself. */
public record PlaceBookmark(UUID bookmarkId, long seq, String label) implements RoomCommand {

    public PlaceBookmark {
        Shape.required(bookmarkId, "bookmarkId");
        Shape.sequence(seq, "seq");
        label = Shape.line(label, "label", Limits.NAME);
    }
}
