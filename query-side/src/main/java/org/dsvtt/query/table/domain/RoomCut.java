package org.dsvtt.query.table.domain;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.room.SessionAttended;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionResumed;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.room.WebhookEvent;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.TableShown;
import org.dsvtt.contracts.wire.TableView;

/**
 * Everyone is told of names, seats and sessions; invite codes and webhooks are for Directors, bookmarks for those who placed
 * them; whose own rights change is shown the table anew.
 */
final class RoomCut {

    private RoomCut() {}

    static List<Change> changes(RoomEvent event, TableView after, UUID viewer) {
        return switch (event) {
            case InviteIssued e -> Seats.isDirector(after, viewer) ? List.of(e) : List.of();
            case WebhookEvent e -> Seats.isDirector(after, viewer) ? List.of(e) : List.of();
            case MemberJoined e when e.userId().equals(viewer) && e.role() == Role.DIRECTOR -> tableShown(after, viewer);
            case RoleChanged e when e.userId().equals(viewer) -> tableShown(after, viewer);
            case BookmarkPlaced e -> e.userId().equals(viewer) ? List.of(e) : List.of();
            case BookmarkRemoved e -> e.userId().equals(viewer) ? List.of(e) : List.of();
            case ColorChosen _, HistoryAccessChanged _, MemberJoined _, MemberLeft _, MemberRemoved _, RoleChanged _,
                    RoomCreated _, RoomRenamed _, SessionAttended _, SessionEnded _, SessionPaused _, SessionResumed _,
                    SessionStarted _ -> List.of(event);
        };
    }

    private static List<Change> tableShown(TableView after, UUID viewer) {
        return List.of(new TableShown(ViewerCut.table(after, viewer)));
    }
}
