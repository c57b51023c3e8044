package org.dsvtt.command.room.domain;

import static org.dsvtt.command.table.domain.People.ILSE;
import static org.dsvtt.command.table.domain.People.SPECTATOR;
import static org.dsvtt.command.table.domain.People.STRANGER;
import static org.dsvtt.command.table.domain.People.WEND;
import static org.dsvtt.command.table.domain.People.atTheTable;

import java.util.UUID;
import org.dsvtt.command.table.domain.Given;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.PlaceBookmark;
import org.dsvtt.contracts.room.RemoveBookmark;
import org.junit.jupiter.api.Test;

class BookmarkTests {
    private static final UUID BELL = new UUID(0x7000, 60);

    private final Given marked = atTheTable().and(new BookmarkPlaced(BELL, ILSE, 3, "The bell rings"));

    @Test
    void givenMember_whenMomentIsMarked_thenItIsTheirs() {
        atTheTable().when(ILSE, new PlaceBookmark(BELL, 3, "The bell rings"))
                .then(new BookmarkPlaced(BELL, ILSE, 3, "The bell rings"));
        atTheTable().when(SPECTATOR, new PlaceBookmark(BELL, 0, "How it began"))
                .then(new BookmarkPlaced(BELL, SPECTATOR, 0, "How it began"));
        atTheTable().when(STRANGER, new PlaceBookmark(BELL, 3, "Here?")).rejected(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenMomentThatHasNotBeen_whenMarked_thenRejected() {
        long newest = atTheTable().table().seq();
        atTheTable().when(ILSE, new PlaceBookmark(BELL, newest, "Now")).then(new BookmarkPlaced(BELL, ILSE, newest, "Now"));
        atTheTable().when(ILSE, new PlaceBookmark(BELL, newest + 1, "Soon")).rejected(ErrorCode.SEQUENCE_OUT_OF_RANGE);
    }

    @Test
    void givenBookmark_whenItsIdIsUsedAgain_thenOnlyItsOwnerIsRejected() {
        marked.when(ILSE, new PlaceBookmark(BELL, 1, "Again")).rejected(ErrorCode.BOOKMARK_EXISTS);
        marked.when(WEND, new PlaceBookmark(BELL, 1, "Mine")).then(new BookmarkPlaced(BELL, WEND, 1, "Mine"));
    }

    @Test
    void givenBookmark_whenRemoved_thenOnlyByItsOwnerAndOnce() {
        marked.when(WEND, new RemoveBookmark(BELL)).rejected(ErrorCode.BOOKMARK_NOT_FOUND);
        marked.when(ILSE, new RemoveBookmark(BELL)).then(new BookmarkRemoved(BELL, ILSE));
        marked.and(new BookmarkRemoved(BELL, ILSE)).when(ILSE, new RemoveBookmark(BELL)).rejected(ErrorCode.BOOKMARK_NOT_FOUND);
    }

    @Test
    void givenAsManyBookmarksAsOneCanHave_whenAnotherIsPlaced_thenRejected() {
        Given many = atTheTable();
        for (int i = 0; i < Limits.BOOKMARKS; i++) many = many.and(new BookmarkPlaced(new UUID(0x7001, i), ILSE, 0, "x"));
        many.when(ILSE, new PlaceBookmark(BELL, 3, "One more")).rejected(ErrorCode.TOO_MANY_BOOKMARKS);
        many.when(WEND, new PlaceBookmark(BELL, 3, "My first")).then(new BookmarkPlaced(BELL, WEND, 3, "My first"));
    }
}
