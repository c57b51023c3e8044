package org.dsvtt.query.table.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.PlayerColor;
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
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.SessionView.State;
import org.dsvtt.contracts.wire.TableView;

/** Folds names, seats and sessions; bookmarks and webhooks are no part of the table. Members stand in the order in which they took their seats. */
final class RoomFold {

    private RoomFold() {}

    static TableView apply(TableView table, RoomEvent event, long seq, Instant at) {
        return switch (event) {
            case RoomCreated e -> TableCopy.withName(table, e.name());
            case RoomRenamed e -> TableCopy.withName(table, e.name());
            case InviteIssued e -> TableCopy.withInviteCode(table, e.inviteCode());
            case MemberJoined e -> seat(table, new MemberView(e.userId(), e.role(), e.color(), seq));
            case MemberLeft e -> unseat(table, e.userId());
            case MemberRemoved e -> unseat(table, e.userId());
            case RoleChanged e -> change(table, e.userId(), m -> seat(m, e.role(), m.color()));
            case ColorChosen e -> change(table, e.userId(), m -> seat(m, m.role(), e.color()));
            case SessionStarted e -> TableCopy.withSession(table, Optional.of(
                    new SessionView(e.sessionId(), e.number(), State.LIVE, at, Optional.empty(), seq, Optional.empty(),
                    List.of())));
            case SessionPaused e -> change(table, e.sessionId(), State.PAUSED);
            case SessionResumed e -> change(table, e.sessionId(), State.LIVE);
            case SessionEnded e -> changeSession(table, e.sessionId(), s -> new SessionView(s.id(), s.number(), State.ENDED,
                    s.startedAt(), Optional.of(at), s.fromSeq(), Optional.of(seq), s.attendees()));
            case SessionAttended e -> changeSession(table, e.sessionId(), s -> new SessionView(s.id(), s.number(), s.state(),
                    s.startedAt(), s.endedAt(), s.fromSeq(), s.toSeq(), attendees(s, e.userId())));
            case HistoryAccessChanged e -> TableCopy.withHistoryAccess(table, e.access());
            case BookmarkPlaced _, BookmarkRemoved _, WebhookEvent _ -> table;
        };
    }

    private static TableView seat(TableView table, MemberView newcomer) {
        TableView others = unseat(table, newcomer.userId());
        return TableCopy.withMembers(others, Stream.concat(others.members().stream(), Stream.of(newcomer)).toList());
    }

    private static TableView unseat(TableView table, UUID userId) {
        return TableCopy.withMembers(table, table.members().stream().filter(m -> !m.userId().equals(userId)).toList());
    }

    private static MemberView seat(MemberView member, Role role, PlayerColor color) {
        return new MemberView(member.userId(), role, color, member.joinedSeq());
    }

    private static TableView change(TableView table, UUID userId, UnaryOperator<MemberView> change) {
        List<MemberView> members = table.members().stream()
                .map(member -> member.userId().equals(userId) ? change.apply(member) : member)
                .toList();
        return TableCopy.withMembers(table, members);
    }

    private static TableView change(TableView table, UUID sessionId, State state) {
        return changeSession(table, sessionId, s -> new SessionView(s.id(), s.number(), state, s.startedAt(), s.endedAt(),
                s.fromSeq(), s.toSeq(), s.attendees()));
    }

    private static TableView changeSession(TableView table, UUID sessionId, UnaryOperator<SessionView> change) {
        return TableCopy.withSession(table, table.session().map(s -> s.id().equals(sessionId) ? change.apply(s) : s));
    }

    private static List<UUID> attendees(SessionView session, UUID newcomer) {
        return Stream.concat(session.attendees().stream(), Stream.of(newcomer)).distinct().toList();
    }
}
