package org.dsvtt.command.room.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.Set;
import java.util.UUID;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.PlaceBookmark;
import org.dsvtt.contracts.room.RemoveBookmark;

/** Bookmarks are everyone's own: nobody can tell that others have any. */
final class BookmarkDecider {

    private BookmarkDecider() {}

    static Decision place(PlaceBookmark command, RoomState room, Actor actor) {
        Set<UUID> theirs = room.bookmarks().of(actor.id());
        if (theirs.contains(command.bookmarkId())) {
            return reject(ErrorCode.BOOKMARK_EXISTS, "You have a bookmark with this id already.");
        }
        if (theirs.size() >= Limits.BOOKMARKS) {
            return reject(ErrorCode.TOO_MANY_BOOKMARKS,
                    "You have %d bookmarks in this room. Remove one first.".formatted(Limits.BOOKMARKS));
        }
        return accept(new BookmarkPlaced(command.bookmarkId(), actor.id(), command.seq(), command.label()));
    }

    static Decision remove(RemoveBookmark command, RoomState room, Actor actor) {
        return room.bookmarks().of(actor.id()).contains(command.bookmarkId())
                ? accept(new BookmarkRemoved(command.bookmarkId(), actor.id()))
                : reject(ErrorCode.BOOKMARK_NOT_FOUND, "You have no such bookmark.");
    }
}
