package org.dsvtt.query.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
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
import org.dsvtt.contracts.wire.SessionView.State;
import org.dsvtt.query.projection.ViewTables;
import org.dsvtt.query.table.domain.RecordedEvent;

/** The game sessions of some rooms, while a batch of events changes them. */
final class SessionPage {

    private final ChangedRows<UUID, SessionRow> sessions;

    private SessionPage(List<SessionRow> sessions) {
        this.sessions = new ChangedRows<>(sessions, SessionRow::id);
    }

    /** Sessions that have ended never change again, and are not read. */
    static SessionPage read(ViewTables tables, Collection<UUID> roomIds) {
        return new SessionPage(tables.list("select * from game_session where room_id = any (:rooms) and ended_at is null",
                Map.of("rooms", roomIds.toArray(UUID[]::new)), SessionPage::session));
    }

    void write(ViewTables tables) {
        tables.put("game_session", sessions.changed(), "id");
    }

    void take(RecordedEvent recorded, RoomEvent event) {
        long seq = recorded.seq();
        switch (event) {
            case SessionStarted e ->
                sessions.put(SessionRow.started(e.sessionId(), recorded.roomId(), e.number(), recorded.at(), seq));
            case SessionPaused e -> change(e.sessionId(), session -> session.becomes(State.PAUSED, seq));
            case SessionResumed e -> change(e.sessionId(), session -> session.becomes(State.LIVE, seq));
            case SessionEnded e -> change(e.sessionId(), session -> session.ended(recorded.at(), seq));
            case SessionAttended e -> change(e.sessionId(), session -> session.attendedBy(e.userId(), seq));
            case BookmarkPlaced _, BookmarkRemoved _, ColorChosen _, HistoryAccessChanged _, InviteIssued _, MemberJoined _,
                    MemberLeft _, MemberRemoved _, RoleChanged _, RoomCreated _, RoomRenamed _, WebhookEvent _ -> {}
        }
    }

    private void change(UUID sessionId, UnaryOperator<SessionRow> change) {
        sessions.change(sessionId, change);
    }

    private static SessionRow session(ResultSet row, int number) throws SQLException {
        return new SessionRow(
                row.getObject("id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getInt("number"),
                row.getString("state"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.empty(),
                row.getLong("from_seq"),
                Optional.empty(),
                List.of((UUID[]) row.getArray("attendees").getArray()),
                row.getLong("seq"));
    }
}
