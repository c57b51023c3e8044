package org.dsvtt.command.room.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.UUID;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.domain.Facts;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.room.AttendSession;
import org.dsvtt.contracts.room.ChangeHistoryAccess;
import org.dsvtt.contracts.room.ChangeRole;
import org.dsvtt.contracts.room.ChooseColor;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.room.EndSession;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.IssueInvite;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.LeaveRoom;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.PauseSession;
import org.dsvtt.contracts.room.PlaceBookmark;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.RemoveBookmark;
import org.dsvtt.contracts.room.RemoveMember;
import org.dsvtt.contracts.room.RenameRoom;
import org.dsvtt.contracts.room.ResumeSession;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.room.RoomCommand;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.room.WebhookCommand;

/**
 * Decides commands about membership and invites; those about sessions go on to {@link SessionDecider}, those about bookmarks
 * to {@link BookmarkDecider}, those about webhooks to {@link WebhookDecider}.
 */
public final class RoomDecider {

    private RoomDecider() {}

    /** Opens the room {@code roomId}, with {@code by} as its Director. */
    public static Decision create(CreateRoom command, UUID roomId, RoomState room, UUID by, Facts facts) {
        if (room.exists()) return reject(ErrorCode.ROOM_EXISTS, "There is a room with this id already.");
        return accept(
                new RoomCreated(roomId, command.name()),
                new MemberJoined(by, Role.DIRECTOR, PlayerColor.values()[0]),
                new InviteIssued(facts.freshInviteCode()));
    }

    /** Lets {@code by}, who need not be a member, in. A room that does not exist answers like a wrong code. */
    public static Decision join(JoinRoom command, RoomState room, UUID by) {
        if (room.member(by).isPresent()) return reject(ErrorCode.ALREADY_MEMBER, "You are a member of this room already.");
        if (!InviteCode.matches(command.inviteCode(), room.inviteCode())) {
            return reject(ErrorCode.INVITE_NOT_VALID, "This invite code is not valid. Ask the Director for the current one.");
        }
        if (room.members().size() >= Limits.MEMBERS) return reject(ErrorCode.ROOM_FULL, "All seats of this room are taken.");
        return accept(new MemberJoined(by, Role.PLAYER, FirstFreeColor.among(room.members())));
    }

    /** Decides for a member who may send such a command by their role. */
    public static Decision decide(RoomCommand command, UUID roomId, RoomState room, Actor actor, Facts facts) {
        return switch (command) {
            case CreateRoom c -> create(c, roomId, room, actor.id(), facts);
            case JoinRoom c -> join(c, room, actor.id());
            case LeaveRoom _ -> leave(room, actor);
            case RemoveMember c -> remove(c, room);
            case ChangeRole c -> changeRole(c, room);
            case ChooseColor c -> accept(new ColorChosen(actor.id(), c.color()));
            case RenameRoom c -> accept(new RoomRenamed(c.name()));
            case IssueInvite _ -> accept(new InviteIssued(facts.freshInviteCode()));
            case StartSession _ -> SessionDecider.start(room, facts);
            case PauseSession _ -> SessionDecider.pause(room);
            case ResumeSession _ -> SessionDecider.resume(room);
            case EndSession _ -> SessionDecider.end(room);
            case AttendSession _ -> SessionDecider.attend(room, actor);
            case ChangeHistoryAccess c -> accept(new HistoryAccessChanged(c.access()));
            case PlaceBookmark c -> BookmarkDecider.place(c, room, actor);
            case RemoveBookmark c -> BookmarkDecider.remove(c, room, actor);
            case WebhookCommand c -> WebhookDecider.decide(c, room.webhooks());
        };
    }

    private static Decision leave(RoomState room, Actor actor) {
        return room.isLastDirector(actor.id()) ? aRoomNeedsADirector() : accept(new MemberLeft(actor.id()));
    }

    private static Decision remove(RemoveMember command, RoomState room) {
        if (room.member(command.userId()).isEmpty()) return notAMember();
        return room.isLastDirector(command.userId()) ? aRoomNeedsADirector() : accept(new MemberRemoved(command.userId()));
    }

    private static Decision changeRole(ChangeRole command, RoomState room) {
        if (room.member(command.userId()).isEmpty()) return notAMember();
        boolean stepsDown = command.role() != Role.DIRECTOR && room.isLastDirector(command.userId());
        return stepsDown ? aRoomNeedsADirector() : accept(new RoleChanged(command.userId(), command.role()));
    }

    private static Decision notAMember() {
        return reject(ErrorCode.MEMBER_NOT_FOUND, "This person is not a member of the room.");
    }

    private static Decision aRoomNeedsADirector() {
        return reject(ErrorCode.LAST_DIRECTOR, "A room needs a Director. Appoint another one first.");
    }
}
