package org.dsvtt.command.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.axon.embedded.PostgresEventLog;
import org.dsvtt.axon.log.EventLogWriter;
import org.dsvtt.axon.log.StoredEvent;
import org.dsvtt.command.stream.BrokenStream;
import org.dsvtt.command.stream.BrokenStream.Fault;
import org.dsvtt.command.stream.ChainCheck;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.CreateNote;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.Point;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Rooms whose events went to another store go on there as if nothing had happened. */
class MovedEventsTests {
    private final UUID director = UUID.randomUUID();

    @Test
    void givenPlayedRooms_whenTheirEventsAreMoved_thenPlayGoesOnAndCommandsAreAnsweredAsBefore() throws IOException {
        String old = TestDatabase.create();
        String fresh = TestDatabase.create();
        UUID roomId;
        SubmitCommand said;
        SubmitNoteCommand written;
        try (var before = CommandSide.on(old)) {
            roomId = playedRoom(before);
            said = new SubmitCommand(roomId, UUID.randomUUID(), director, say("said once"));
            assertThat(before.send(said)).isEqualTo(new Accepted(8));
            written = new SubmitNoteCommand(roomId, UUID.randomUUID(), UUID.randomUUID(), director, new CreateNote(
                    "Key", Optional.empty(), Optional.empty(), "written once", Audience.of(Audience.Kind.PRIVATE)));
            assertThat(before.send(written)).isEqualTo(new NoteAccepted(1));
            IntStream.range(0, 120).forEach(i -> before.send(roomId, director, say("line " + i)));
        }

        move(old, fresh);

        assertThat(check(fresh).contentHash()).isEqualTo(check(old).contentHash());
        assertThat(events(fresh)).isEqualTo(events(old));
        try (var after = CommandSide.on(fresh)) {
            assertThat(after.send(said)).isEqualTo(new Accepted(8));
            assertThat(after.send(written)).isEqualTo(new NoteAccepted(1));
            assertThat(after.send(roomId, director, say("goes on"))).isEqualTo(new Accepted(129));
        }
        assertThat(check(fresh).broken()).isEmpty();
    }

    @Test
    void givenPlayedRoom_whenAPayloadIsChangedInTheDatabase_thenTheEventIsNamed() throws IOException {
        String database = TestDatabase.create();
        try (var commands = CommandSide.on(database)) {
            UUID roomId = playedRoom(commands);
            assertThat(check(database).broken()).isEmpty();

            try (var connection = dataSource(database).getConnection(); var statement = connection.createStatement()) {
                statement.execute("update domain_event set payload = jsonb_set(payload, '{name}', '\"Wendy\"') where sequence_number = 6");
            } catch (SQLException e) {
                throw new IOException(e);
            }

            assertThat(check(database).broken())
                    .containsExactly(new BrokenStream(roomId.toString(), 6, 7, Fault.PAYLOAD_CHANGED));
        }
    }

    private UUID playedRoom(CommandSide commands) {
        UUID roomId = commands.createRoom(director);
        UUID sceneId = UUID.randomUUID();
        UUID tokenId = UUID.randomUUID();
        commands.send(roomId, director, new StartSession());
        commands.send(roomId, director, new AddScene(sceneId, "Yard “ä” \uD83D\uDD14", 30, 20, Optional.empty()));
        commands.send(roomId, director, new ActivateScene(sceneId));
        commands.send(roomId, director, new PlaceToken(sceneId, tokenId, "Wend", 1.5, 2, 1, Optional.of(director),
                Optional.empty(), Optional.of("#1f7a3e"), Optional.empty()));
        commands.send(roomId, director, new MoveToken(tokenId, List.of(new Point(-0.0, 1e-3), new Point(4, 5))));
        return roomId;
    }

    private static void move(String from, String to) throws IOException {
        try (EventLogWriter writer = new PostgresEventLog(dataSource(to)).writer()) {
            writer.append(events(from));
            writer.commit();
        }
    }

    private static List<StoredEvent> events(String database) throws IOException {
        var events = new ArrayList<StoredEvent>();
        new PostgresEventLog(dataSource(database)).readAll(events::add);
        return events;
    }

    private static ChainCheck check(String database) throws IOException {
        var check = new ChainCheck();
        new PostgresEventLog(dataSource(database)).readAll(check);
        return check;
    }

    private static PostMessage say(String text) {
        return new PostMessage(text, Optional.empty(), Optional.empty());
    }

    private static PGSimpleDataSource dataSource(String database) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database);
        dataSource.setUser("postgres");
        return dataSource;
    }
}
