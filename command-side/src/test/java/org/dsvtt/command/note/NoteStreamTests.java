package org.dsvtt.command.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.command.stream.EventChain;
import org.dsvtt.command.table.CommandSide;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.Audience.Kind;
import org.dsvtt.contracts.note.CreateNote;
import org.dsvtt.contracts.note.EditNote;
import org.dsvtt.contracts.note.NoteCommand;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.RemoveMember;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoteStreamTests {
    private static final String DATABASE = TestDatabase.create();
    private static CommandSide commands;

    private final UUID director = UUID.randomUUID();
    private final UUID player = UUID.randomUUID();
    private final UUID noteId = UUID.randomUUID();

    @BeforeAll
    static void start() {
        commands = CommandSide.on(DATABASE);
    }

    @AfterAll
    static void stop() {
        commands.close();
    }

    @Test
    void givenSameCommandTwiceAcrossARestart_whenSent_thenItHasOneEffectAndOneAnswer() {
        UUID roomId = commands.createRoom(director);
        var command = new SubmitNoteCommand(roomId, noteId, UUID.randomUUID(), director, create("once", Kind.TABLE));
        commands.send(command);
        send(roomId, director, edit(1, "twice"));

        commands.close();
        commands = CommandSide.on(DATABASE);

        assertThat(commands.send(command)).isEqualTo(new NoteAccepted(1));
        assertThat(sequences(roomId)).containsExactly(0L, 1L);
    }

    @Test
    void givenStrangerOrUnknownRoom_whenANoteIsSent_thenBothAreToldTheSame() {
        UUID roomId = commands.createRoom(director);

        assertThat(rejection(roomId, player, create("x", Kind.TABLE))).contains(ErrorCode.ROOM_NOT_FOUND);
        assertThat(rejection(UUID.randomUUID(), director, create("x", Kind.TABLE))).contains(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenMemberWhoIsRemoved_whenTheyGoOnWriting_thenTheirSeatIsMissed() {
        UUID roomId = roomWithPlayer();
        send(roomId, player, create("mine", Kind.PRIVATE));

        commands.send(roomId, director, new RemoveMember(player));

        assertThat(rejection(roomId, player, edit(1, "still mine"))).contains(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenNoteOfAnotherRoom_whenItIsReachedForOrItsIdTaken_thenTheRoomsDoNotMeet() {
        UUID here = commands.createRoom(director);
        UUID there = commands.createRoom(player);
        send(there, player, create("the canary sings", Kind.TABLE));

        assertThat(rejection(here, director, edit(1, "x"))).contains(ErrorCode.NOTE_NOT_FOUND);
        assertThat(send(here, director, create("mine", Kind.TABLE))).isEqualTo(new NoteAccepted(1));
        assertThat(rejection(there, director, edit(1, "x"))).contains(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenRoomsOwnId_whenANoteIsGivenIt_thenTheStreamOfTheRoomIsNotTouched() {
        UUID roomId = commands.createRoom(director);
        var asRoom = new SubmitNoteCommand(roomId, roomId, UUID.randomUUID(), director, create("x", Kind.TABLE));

        assertThat(commands.send(asRoom)).isEqualTo(new NoteAccepted(1));
        assertThat(commands.sql().sql("select distinct type from domain_event where aggregate_identifier = ?")
                .param(roomId.toString()).query(String.class).list()).containsExactly("Room");
    }

    @Test
    void givenTwoEditsOfOneVersionAtOnce_whenSent_thenOneIsTakenAndTheOtherIsShownItsText() throws Exception {
        UUID roomId = roomWithPlayer();
        send(roomId, director, create("first", Kind.TABLE));
        List<Callable<Optional<Rejection>>> sending = IntStream.range(0, 8)
                .<Callable<Optional<Rejection>>>mapToObj(i -> () -> commands.rejectionOf(
                        new SubmitNoteCommand(roomId, noteId, UUID.randomUUID(), i % 2 == 0 ? director : player, edit(1, "text " + i))))
                .toList();

        var refused = new ArrayList<Rejection>();
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (Future<Optional<Rejection>> answer : writers.invokeAll(sending)) answer.get().ifPresent(refused::add);
        }

        assertThat(sequences(roomId)).containsExactly(0L, 1L);
        assertThat(refused).hasSize(7).allSatisfy(rejection -> {
            assertThat(rejection.code()).isEqualTo(ErrorCode.NOTE_CONFLICT);
            assertThat(((NoteView) rejection.details().get("current")).text()).startsWith("text ");
        });
    }

    @Test
    void givenManyVersions_whenTheNoteIsLoadedAfterARestart_thenItGoesOnFromASnapshotAndTheChainHolds() {
        UUID roomId = commands.createRoom(director);
        send(roomId, director, create("0", Kind.TABLE));
        for (int version = 1; version <= 24; version++) send(roomId, director, edit(version, "text " + version));
        await().untilAsserted(() -> assertThat(commands.sql()
                .sql("select count(*) from snapshot_event where aggregate_identifier = ?").param(stream(roomId)).query(Long.class).single())
                .isPositive());

        commands.close();
        commands = CommandSide.on(DATABASE);

        assertThat(send(roomId, director, edit(25, "after"))).isEqualTo(new NoteAccepted(26));
        String previous = EventChain.START;
        for (Map<String, Object> row : rows(roomId)) {
            assertThat(row.get("prev")).isEqualTo(previous);
            String type = String.valueOf(row.get("payload_type")).replaceAll(".*\\.", "");
            previous = EventChain.hash(previous, (Long) row.get("sequence_number"), type, (String) row.get("payload"));
            assertThat(row.get("hash")).isEqualTo(previous);
        }
    }

    private UUID roomWithPlayer() {
        UUID roomId = commands.createRoom(director);
        String invite = commands.sql().sql("""
                select payload ->> 'inviteCode' from domain_event
                where aggregate_identifier = ? and payload_type like '%InviteIssued'""")
                .param(roomId.toString()).query(String.class).single();
        commands.send(roomId, player, new JoinRoom(invite));
        return roomId;
    }

    private NoteAccepted send(UUID roomId, UUID by, NoteCommand command) {
        return commands.send(new SubmitNoteCommand(roomId, noteId, UUID.randomUUID(), by, command));
    }

    private Optional<ErrorCode> rejection(UUID roomId, UUID by, NoteCommand command) {
        return commands.rejectionOf(new SubmitNoteCommand(roomId, noteId, UUID.randomUUID(), by, command)).map(Rejection::code);
    }

    private List<Long> sequences(UUID roomId) {
        return rows(roomId).stream().map(row -> (Long) row.get("sequence_number")).toList();
    }

    private List<Map<String, Object>> rows(UUID roomId) {
        return commands.sql().sql("""
                select sequence_number, payload_type, cast(payload as text) as payload,
                       meta_data ->> 'prev' as prev, meta_data ->> 'hash' as hash
                from domain_event where aggregate_identifier = ? order by sequence_number""")
                .param(stream(roomId)).query().listOfRows();
    }

    private String stream(UUID roomId) {
        return roomId + "/" + noteId;
    }

    private static CreateNote create(String text, Kind kind) {
        return new CreateNote("Clue", Optional.empty(), Optional.empty(), text, Audience.of(kind));
    }

    private static EditNote edit(long basedOn, String text) {
        return new EditNote(basedOn, "Clue", Optional.empty(), Optional.empty(), text);
    }
}
