package org.dsvtt.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.command.stream.EventChain;
import org.dsvtt.command.table.domain.TableState;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.combat.StartCombat;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.room.RenameRoom;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.HideFog;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RoomTests {
    private static final String DATABASE = TestDatabase.create();
    private static CommandSide commands;

    private final UUID director = UUID.randomUUID();

    @BeforeAll
    static void start() {
        commands = CommandSide.on(DATABASE);
    }

    @AfterAll
    static void stop() {
        commands.close();
    }

    @Test
    void givenNewRoom_whenCommandsAreAccepted_thenTheAnswerIsTheSequenceOfTheLastEvent() {
        UUID roomId = UUID.randomUUID();

        assertThat(commands.send(roomId, director, new CreateRoom("Bellhouse"))).isEqualTo(new Accepted(2));
        assertThat(commands.send(roomId, director, new StartSession())).isEqualTo(new Accepted(3));
    }

    @Test
    void givenUnknownRoomOrStranger_whenAnythingIsSent_thenBothAreToldTheSame() {
        UUID roomId = commands.createRoom(director);

        assertThat(commands.rejectionOf(UUID.randomUUID(), director, new StartSession())).contains(ErrorCode.ROOM_NOT_FOUND);
        assertThat(commands.rejectionOf(roomId, UUID.randomUUID(), new StartSession())).contains(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenRejection_whenTheNextCommandComes_thenTheRoomIsStillCached() {
        UUID roomId = commands.createRoom(director);
        commands.send(roomId, director, new StartSession());

        assertThat(commands.rejectionOf(roomId, director, new StartSession())).contains(ErrorCode.SESSION_ALREADY_RUNNING);

        assertThat(commands.bean(Cache.class).containsKey(roomId.toString())).isTrue();
    }

    @Test
    void givenManyWritersOnOneRoom_whenAllSendAtOnce_thenTheSequenceHasNoHoleAndNoDuplicate() throws Exception {
        UUID roomId = commands.createRoom(director);
        List<Callable<Accepted>> sending = IntStream.range(0, 200)
                .<Callable<Accepted>>mapToObj(i -> () -> commands.send(roomId, director, say("line " + i)))
                .toList();

        var answers = new ArrayList<Long>();
        try (var writers = Executors.newFixedThreadPool(16)) {
            for (Future<Accepted> answer : writers.invokeAll(sending)) answers.add(answer.get().seq());
        }

        assertThat(answers).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(3, 202).boxed().toList());
        assertThat(sequences(roomId)).containsExactlyElementsOf(LongStream.rangeClosed(0, 202).boxed().toList());
    }

    @Test
    void givenSameCommandThreeTimesAcrossARestart_whenSent_thenItHasOneEffectAndOneAnswer() {
        UUID roomId = commands.createRoom(director);
        var command = new SubmitCommand(roomId, UUID.randomUUID(), director, say("once"));

        Accepted first = commands.send(command);
        Accepted second = commands.send(command);
        try (var restarted = CommandSide.on(DATABASE)) {
            assertThat(List.of(first, second, restarted.send(command))).containsOnly(new Accepted(3));
        }
        assertThat(sequences(roomId)).hasSize(4);
    }

    @Test
    void givenSameCreateRoomSentAtOnce_whenHandled_thenThereIsOneRoomAndOneAnswer() throws Exception {
        var create = new SubmitCommand(UUID.randomUUID(), UUID.randomUUID(), director, new CreateRoom("Bellhouse"));

        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var answer : writers.invokeAll(Collections.nCopies(8, () -> commands.send(create)))) {
                assertThat(answer.get()).isEqualTo(new Accepted(2));
            }
        }
        assertThat(sequences(create.roomId())).containsExactly(0L, 1L, 2L);
    }

    @Test
    void givenSameCommandIdOfAnotherPerson_whenSent_thenItIsAnotherCommand() {
        UUID roomId = commands.createRoom(director);
        UUID other = UUID.randomUUID();
        UUID commandId = UUID.randomUUID();
        commands.send(new SubmitCommand(roomId, commandId, director, say("mine")));

        assertThat(commands.rejectionOf(roomId, other, say("theirs"))).contains(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenPlayedRoom_whenItsHashesAreComputedFromTheDatabase_thenTheChainHolds() {
        UUID roomId = playedRoom();

        String previous = EventChain.START;
        for (Map<String, Object> row : commands.sql().sql("""
                select sequence_number, payload_type, payload::text as payload, meta_data->>'prev' as prev, meta_data->>'hash' as hash
                from domain_event where aggregate_identifier = ? order by sequence_number""").param(roomId.toString()).query().listOfRows()) {
            String type = ((String) row.get("payload_type")).replaceFirst(".*\\.", "");
            assertThat(row).containsEntry("prev", previous);
            previous = EventChain.hash(previous, (Long) row.get("sequence_number"), type, (String) row.get("payload"));
            assertThat(row).containsEntry("hash", previous);
        }
    }

    @Test
    void givenAcceptedCommand_whenItsEventsAreLookedAt_thenMetadataTellsWhoAndWithWhichCommand() {
        UUID roomId = commands.createRoom(director);
        var command = new SubmitCommand(roomId, UUID.randomUUID(), director, say("hello"));
        commands.send(command);

        assertThat(commands.bean(EventStore.class).readEvents(roomId.toString(), 3).next().getMetaData())
                .containsEntry("by", director.toString())
                .containsEntry("commandId", command.commandId().toString());
    }

    @Test
    void givenMoreThanAHundredEvents_whenLoadedAnew_thenASnapshotIsUsedAndTheStateIsTheSame() {
        UUID roomId = playedRoom();
        IntStream.range(0, 100).forEach(i -> commands.send(roomId, director, say("line " + i)));
        await().atMost(10, TimeUnit.SECONDS).until(() -> snapshots(roomId) == 1);
        TableState folded = fold(roomId);

        inTransaction("update domain_event set payload = '{}' where aggregate_identifier = '%s' and sequence_number < 90"
                .formatted(roomId));
        try (var restarted = CommandSide.on(DATABASE)) {
            assertThat(stateIn(restarted, roomId)).isEqualTo(folded);
            assertThat(restarted.send(roomId, director, say("still here")).seq()).isEqualTo(sequences(roomId).size() - 1L);
        }
    }

    @Test
    void givenSnapshotOfAnotherRevision_whenLoadedAnew_thenTheEventsAreReadInstead() {
        UUID roomId = playedRoom();
        IntStream.range(0, 100).forEach(i -> commands.send(roomId, director, say("line " + i)));
        await().atMost(10, TimeUnit.SECONDS).until(() -> snapshots(roomId) == 1);

        inTransaction("update snapshot_event set payload_revision = '0', payload = '{\"table\": 7}' where aggregate_identifier = '%s'"
                .formatted(roomId));

        try (var restarted = CommandSide.on(DATABASE)) {
            assertThat(stateIn(restarted, roomId)).isEqualTo(fold(roomId));
        }
    }

    @Test
    void givenDiskIsFull_whenACommandIsSent_thenItIsRefusedWithACodeAndTheNextOneGoesOn() {
        UUID roomId = commands.createRoom(director);
        inTransaction("""
                create function full_disk() returns trigger language plpgsql
                    as $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$;
                create trigger full_disk before insert on domain_event for each row
                    when (new.payload_type like '%SessionStarted') execute function full_disk()""");

        assertThat(commands.rejectionOf(roomId, director, new StartSession())).contains(ErrorCode.STORAGE_FULL);

        assertThat(commands.send(roomId, director, say("enough"))).isEqualTo(new Accepted(3));
    }

    private static void inTransaction(String statement) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(commands.eventStore()));
        transactions.executeWithoutResult(status -> commands.sql().sql(statement).update());
    }

    private UUID playedRoom() {
        UUID roomId = commands.createRoom(director);
        UUID sceneId = UUID.randomUUID();
        UUID tokenId = UUID.randomUUID();
        commands.send(roomId, director, new StartSession());
        commands.send(roomId, director, new RenameRoom("Glockenhaus “ä” \uD83D\uDD14"));
        commands.send(roomId, director, new AddScene(sceneId, "Yard", 30, 20, Optional.empty()));
        commands.send(roomId, director, new ActivateScene(sceneId));
        commands.send(roomId, director, new PlaceToken(sceneId, tokenId, "Wend", 1.5, 2, 1, Optional.of(director),
                Optional.empty(), Optional.of("#1f7a3e"), Optional.empty()));
        commands.send(roomId, director, new HideFog(sceneId, new Area(3, 3, 4, 4)));
        commands.send(roomId, director, new StartCombat(Optional.of(TurnMode.INITIATIVE), Optional.empty(), Optional.empty()));
        commands.send(roomId, director, new MoveToken(tokenId, List.of(new Point(-0.0, 1e-3), new Point(4, 5))));
        commands.send(roomId, director, new PostMessage("psst", Optional.of(Set.of(director)), Optional.of(tokenId)));
        return roomId;
    }

    private static PostMessage say(String text) {
        return new PostMessage(text, Optional.empty(), Optional.empty());
    }

    private static List<Long> sequences(UUID roomId) {
        return commands.sql().sql("select sequence_number from domain_event where aggregate_identifier = ? order by 1")
                .param(roomId.toString()).query(Long.class).list();
    }

    private static long snapshots(UUID roomId) {
        return commands.sql().sql("select count(*) from snapshot_event where aggregate_identifier = ?")
                .param(roomId.toString()).query(Long.class).single();
    }

    private static TableState fold(UUID roomId) {
        TableState table = TableState.NONE;
        var events = commands.bean(EventStore.class).readEvents(roomId.toString(), 0);
        while (events.hasNext()) table = table.evolve((TableEvent) events.next().getPayload());
        return table;
    }

    private static TableState stateIn(CommandSide process, UUID roomId) {
        var work = DefaultUnitOfWork.startAndGet(
                new GenericCommandMessage<>("look"));
        try {
            return process.rooms().load(roomId.toString()).invoke(Room::table);
        } finally {
            work.rollback();
        }
    }
}
