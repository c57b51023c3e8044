package org.dsvtt.command.room.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.command.room.domain.Session.Stage;
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
import org.dsvtt.contracts.room.WebhookAdded;
import org.dsvtt.contracts.room.WebhookChanged;
import org.dsvtt.contracts.room.WebhookRemoved;
import org.dsvtt.contracts.room.WebhookSecretRenewed;

/**
 * Who sits at the table, whether a session runs, who has placed which bookmarks, and which webhooks there are.
 *
 * @param members in the order they joined; at least one of them is a Director
 * @param inviteCode without dash; empty before there is a room
 * @param session the last one that was started
 */
public record RoomState(List<Member> members, String inviteCode, Optional<Session> session, Bookmarks bookmarks, Set<UUID> webhooks) {

    /** Before the room was created. */
    public static final RoomState NONE = new RoomState(List.of(), "", Optional.empty(), Bookmarks.NONE, Set.of());

    public boolean exists() {
        return !members.isEmpty();
    }

    public Optional<Member> member(UUID userId) {
        return members.stream().filter(member -> member.userId().equals(userId)).findFirst();
    }

    /** What the session is doing; ended when there never was one. */
    public Stage stage() {
        return session.map(Session::stage).orElse(Stage.ENDED);
    }

    boolean isLastDirector(UUID userId) {
        return members.stream().filter(member -> member.role() == Role.DIRECTOR).map(Member::userId).toList().equals(List.of(userId));
    }

    public RoomState evolve(RoomEvent event) {
        return switch (event) {
            case RoomCreated _, RoomRenamed _, HistoryAccessChanged _ -> this;
            case InviteIssued e -> new RoomState(members, e.inviteCode(), session, bookmarks, webhooks);
            case MemberJoined e -> joined(new Member(e.userId(), e.role(), e.color()));
            case MemberLeft e -> without(e.userId());
            case MemberRemoved e -> without(e.userId());
            case RoleChanged e -> changed(e.userId(), member -> member.with(e.role()));
            case ColorChosen e -> changed(e.userId(), member -> member.with(e.color()));
            case SessionStarted e -> in(Optional.of(new Session(e.sessionId(), e.number(), Stage.LIVE, Set.of())));
            case SessionPaused _ -> in(session.map(s -> s.at(Stage.PAUSED)));
            case SessionResumed _ -> in(session.map(s -> s.at(Stage.LIVE)));
            case SessionEnded _ -> in(session.map(s -> s.at(Stage.ENDED)));
            case SessionAttended e -> in(session.map(s -> s.attendedBy(e.userId())));
            case BookmarkPlaced e -> having(bookmarks.with(e.userId(), e.bookmarkId()));
            case BookmarkRemoved e -> having(bookmarks.without(e.userId(), e.bookmarkId()));
            case WebhookAdded e -> telling(Stream.concat(webhooks.stream(), Stream.of(e.webhookId())));
            case WebhookRemoved e -> telling(webhooks.stream().filter(id -> !id.equals(e.webhookId())));
            case WebhookChanged _, WebhookSecretRenewed _ -> this;
        };
    }

    private RoomState joined(Member member) {
        var all = new ArrayList<>(members);
        all.add(member);
        return seating(List.copyOf(all));
    }

    private RoomState without(UUID userId) {
        return seating(members.stream().filter(member -> !member.userId().equals(userId)).toList());
    }

    private RoomState changed(UUID userId, UnaryOperator<Member> change) {
        return seating(members.stream().map(member -> member.userId().equals(userId) ? change.apply(member) : member).toList());
    }

    private RoomState seating(List<Member> newMembers) {
        return new RoomState(newMembers, inviteCode, session, bookmarks, webhooks);
    }

    private RoomState in(Optional<Session> newSession) {
        return new RoomState(members, inviteCode, newSession, bookmarks, webhooks);
    }

    private RoomState having(Bookmarks newBookmarks) {
        return new RoomState(members, inviteCode, session, newBookmarks, webhooks);
    }

    private RoomState telling(Stream<UUID> newWebhooks) {
        return new RoomState(members, inviteCode, session, bookmarks, newWebhooks.collect(Collectors.toUnmodifiableSet()));
    }
}
