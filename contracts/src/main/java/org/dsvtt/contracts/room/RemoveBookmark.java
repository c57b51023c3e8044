package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Takes one of one's own bookmarks away. */
public record RemoveBookmark(UUID bookmarkId) implements RoomCommand {

    public RemoveBookmark {
        Shape.required(bookmarkId, "bookmarkId");
    }
}
