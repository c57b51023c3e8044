package org.dsvtt.command.room.domain;

import static org.dsvtt.command.table.domain.People.DIRECTOR;
import static org.dsvtt.command.table.domain.People.ILSE;
import static org.dsvtt.command.table.domain.People.INVITE;
import static org.dsvtt.command.table.domain.People.ROOM;
import static org.dsvtt.command.table.domain.People.STRANGER;
import static org.dsvtt.command.table.domain.People.WEND;
import static org.dsvtt.command.table.domain.People.atTheTable;

import java.util.UUID;
import java.util.stream.IntStream;
import org.dsvtt.command.table.domain.Given;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.room.ChangeHistoryAccess;
import org.dsvtt.contracts.room.ChangeRole;
import org.dsvtt.contracts.room.ChooseColor;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.IssueInvite;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.LeaveRoom;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.RemoveMember;
import org.dsvtt.contracts.room.RenameRoom;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.room.StartSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTests {

    @Test
    void givenNothing_whenRoomIsCreated_thenItsCreatorDirectsItAndItHasAnInvite() {
        Given.nothing().when(DIRECTOR, new CreateRoom("Bellhouse")).then(
                new RoomCreated(ROOM, "Bellhouse"),
                new MemberJoined(DIRECTOR, Role.DIRECTOR, PlayerColor.CORAL),
                new InviteIssued(Given.KnownFacts.CODE));
    }

    @Test
    void givenRoom_whenItIsCreatedAgain_thenRejected() {
        atTheTable().when(DIRECTOR, new CreateRoom("Bellhouse")).rejected(ErrorCode.ROOM_EXISTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {INVITE, "k7qm2xpd", "K7QM-2XPD", "k7qm 2xpd"})
    void givenInvite_whenItsCodeIsTypedInAnyWay_thenOneJoinsAsAPlayerInTheFirstFreeColour(String typed) {
        atTheTable().when(STRANGER, new JoinRoom(typed)).then(new MemberJoined(STRANGER, Role.PLAYER, PlayerColor.SKY));
    }

    @Test
    void givenWrongCodeOrNoRoom_whenJoining_thenBothAreToldTheSame() {
        atTheTable().when(STRANGER, new JoinRoom("AAAAAAAA")).rejected(ErrorCode.INVITE_NOT_VALID);
        Given.nothing().when(STRANGER, new JoinRoom("AAAAAAAA")).rejected(ErrorCode.INVITE_NOT_VALID);
        Given.nothing().when(STRANGER, new JoinRoom("-")).rejected(ErrorCode.INVITE_NOT_VALID);
    }

    @Test
    void givenNewInvite_whenJoiningWithTheOldOne_thenRejected() {
        atTheTable().and(new InviteIssued("ZZZZZZZZ")).when(STRANGER, new JoinRoom(INVITE)).rejected(ErrorCode.INVITE_NOT_VALID);
    }

    @Test
    void givenMember_whenJoiningAgain_thenRejected() {
        atTheTable().when(ILSE, new JoinRoom(INVITE)).rejected(ErrorCode.ALREADY_MEMBER);
    }

    @Test
    void givenMemberWhoLeft_whenJoiningAgain_thenTheySitDownAgain() {
        atTheTable().and(new MemberLeft(ILSE)).when(ILSE, new JoinRoom(INVITE))
                .then(new MemberJoined(ILSE, Role.PLAYER, PlayerColor.AMBER));
    }

    @Test
    void givenEightMembers_whenANinthJoins_thenTheColoursGoRound() {
        crowd(8).when(STRANGER, new JoinRoom(INVITE)).then(new MemberJoined(STRANGER, Role.PLAYER, PlayerColor.CORAL));
    }

    @Test
    void givenFullRoom_whenJoining_thenRejected() {
        crowd(64).when(STRANGER, new JoinRoom(INVITE)).rejected(ErrorCode.ROOM_FULL);
    }

    @Test
    void givenMembers_whenOneLeavesOrIsRemoved_thenTheirSeatIsFree() {
        atTheTable().when(ILSE, new LeaveRoom()).then(new MemberLeft(ILSE));
        atTheTable().when(DIRECTOR, new RemoveMember(ILSE)).then(new MemberRemoved(ILSE));
        atTheTable().and(new MemberRemoved(ILSE)).when(ILSE, new LeaveRoom()).rejected(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenOneDirector_whenTheyLeaveOrStepDownOrAreRemoved_thenRejected() {
        atTheTable().when(DIRECTOR, new LeaveRoom()).rejected(ErrorCode.LAST_DIRECTOR);
        atTheTable().when(DIRECTOR, new RemoveMember(DIRECTOR)).rejected(ErrorCode.LAST_DIRECTOR);
        atTheTable().when(DIRECTOR, new ChangeRole(DIRECTOR, Role.PLAYER)).rejected(ErrorCode.LAST_DIRECTOR);
    }

    @Test
    void givenSecondDirector_whenTheFirstLeaves_thenTheyMay() {
        atTheTable().and(new RoleChanged(WEND, Role.DIRECTOR)).when(DIRECTOR, new LeaveRoom()).then(new MemberLeft(DIRECTOR));
    }

    @Test
    void givenPlayer_whenAppointedDirector_thenTheyMayDirect() {
        atTheTable().when(DIRECTOR, new ChangeRole(WEND, Role.DIRECTOR)).then(new RoleChanged(WEND, Role.DIRECTOR));
        atTheTable().and(new RoleChanged(WEND, Role.DIRECTOR)).when(WEND, new StartSession()).events();
    }

    @Test
    void givenStranger_whenNamed_thenThereIsNoSuchMember() {
        atTheTable().when(DIRECTOR, new RemoveMember(STRANGER)).rejected(ErrorCode.MEMBER_NOT_FOUND);
        atTheTable().when(DIRECTOR, new ChangeRole(STRANGER, Role.PLAYER)).rejected(ErrorCode.MEMBER_NOT_FOUND);
    }

    @Test
    void givenMembers_whenColourNameOrInviteChange_thenTheyDo() {
        atTheTable().when(ILSE, new ChooseColor(PlayerColor.OLIVE)).then(new ColorChosen(ILSE, PlayerColor.OLIVE));
        atTheTable().when(DIRECTOR, new RenameRoom("Belfry")).then(new RoomRenamed("Belfry"));
        atTheTable().when(DIRECTOR, new IssueInvite()).then(new InviteIssued(Given.KnownFacts.CODE));
    }

    private static Given crowd(int members) {
        return Given.events(new RoomCreated(ROOM, "Bellhouse"), new InviteIssued(INVITE))
                .and(IntStream.range(0, members)
                        .mapToObj(i -> new MemberJoined(new UUID(1, i), Role.DIRECTOR, PlayerColor.values()[i % 8]))
                        .toArray(TableEvent[]::new));
    }

    @Test
    void givenRoom_whenHistoryAccessIsChanged_thenOnlyByDirectors() {
        atTheTable().when(DIRECTOR, new ChangeHistoryAccess(HistoryAccess.FROM_JOINING))
                .then(new HistoryAccessChanged(HistoryAccess.FROM_JOINING));
        atTheTable().when(ILSE, new ChangeHistoryAccess(HistoryAccess.EVERYTHING)).rejected(ErrorCode.DIRECTOR_ONLY);
    }
}
