package org.dsvtt.command.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.CreateNote;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.contracts.room.EndSession;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.RemoveMember;
import org.dsvtt.contracts.room.StartSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A room that is in the memory of two processes, and played in at one of them. */
class SharedRoomsTests {
    private final UUID director = UUID.randomUUID();
    private CommandSide here;
    private CommandSide elsewhere;
    private UUID room;

    @BeforeEach
    void start() {
        String database = TestDatabase.create();
        here = CommandSide.sharing(database);
        elsewhere = CommandSide.sharing(database);
        room = here.createRoom(director);
        assertThat(elsewhere.rejectionOf(room, director, new EndSession())).contains(ErrorCode.SESSION_NOT_RUNNING);
        assertThat(elsewhere.bean(Cache.class).containsKey(room.toString())).isTrue();
    }

    @AfterEach
    void stop() {
        here.close();
        elsewhere.close();
    }

    @Test
    void givenEventsOfAnotherProcess_whenTheOldRoomWouldRefuse_thenTheCommandIsAccepted() {
        here.send(room, director, new StartSession());

        assertThat(elsewhere.rejectionOf(room, director, new EndSession())).isEmpty();
    }

    @Test
    void givenMemberRemovedAtAnotherProcess_whenTheyWriteANote_thenTheirSeatIsMissed() {
        UUID player = UUID.randomUUID();
        var note = new CreateNote("Clue", Optional.empty(), Optional.empty(), "once", Audience.of(Audience.Kind.TABLE));
        here.send(room, player, new JoinRoom(inviteCode()));
        elsewhere.send(new SubmitNoteCommand(room, UUID.randomUUID(), UUID.randomUUID(), player, note));
        here.send(room, director, new RemoveMember(player));

        assertThat(elsewhere.rejectionOf(new SubmitNoteCommand(room, UUID.randomUUID(), UUID.randomUUID(), player, note))
                .map(Rejection::code)).contains(ErrorCode.ROOM_NOT_FOUND);
    }

    private String inviteCode() {
        return here.sql().sql("""
                select payload ->> 'inviteCode' from domain_event
                where aggregate_identifier = ? and payload_type like '%InviteIssued'""")
                .param(room.toString()).query(String.class).single();
    }
}
