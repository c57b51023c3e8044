package org.dsvtt.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.dsvtt.axon.Rejections;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.command.stream.EventChain;
import org.dsvtt.command.table.CommandSide;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.dice.Characteristic;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.dice.RollPower;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.CreateNote;
import org.dsvtt.contracts.note.EditNote;
import org.dsvtt.contracts.note.NoteCommand;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.PlaceBookmark;
import org.dsvtt.contracts.room.StartSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write, as it lies in the event store. */
class SealedEventTests {
    private static final String CANARY = "canary";

    private final String database = TestDatabase.create();
    private final UUID director = UUID.randomUUID();
    private final UUID player = UUID.randomUUID();
    private final UUID noteId = UUID.randomUUID();
    private CommandSide commands;

    @BeforeEach
    void start() {
        commands = CommandSide.on(database);
    }

    @AfterEach
    void stop() {
        commands.close();
    }

    @Test
    void givenEverythingAPersonCanWrite_whenTheStoreIsReadByteForByte_thenNoneOfItIsInClear() {
        UUID roomId = roomWithPlayer();

        writeAll(roomId, player);

        assertThat(everythingStored()).hasSizeGreaterThan(10).allSatisfy(row -> assertThat(row.toLowerCase()).doesNotContain(CANARY));
        assertChainHolds(roomId.toString());
    }

    @Test
    void givenErasedPerson_whenCommandsGoOn_thenNumbersAndChainsGoOnAndTheirTextsAreRefused() {
        UUID roomId = roomWithPlayer();
        writeAll(roomId, player);
        long last = commands.send(roomId, director, new PostMessage("after them", Optional.empty(), Optional.empty())).seq();

        erase(player);
        commands.close();
        commands = CommandSide.on(database);

        assertThat(commands.send(roomId, director, new StartSession()).seq()).isGreaterThan(last);
        assertChainHolds(roomId.toString());
        assertChainHolds(roomId + "/" + noteId);
        assertThat(rejectionOf(() -> commands.send(roomId, player, new PostMessage("me again", Optional.empty(), Optional.empty()))))
                .contains(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void givenNoteLoadedFromASnapshot_whenAnEditCollides_thenTheTextIsShownAndNoLongerOnceItsWriterIsErased() {
        UUID roomId = roomWithPlayer();
        note(roomId, player, create("canary 0"));
        for (int version = 1; version <= 12; version++) note(roomId, player, edit(version, "canary " + version));
        await().untilAsserted(() -> assertThat(commands.sql().sql("select count(*) from snapshot_event where aggregate_identifier = ?")
                .param(roomId + "/" + noteId).query(Long.class).single()).isPositive());
        assertThat(everythingStored()).allSatisfy(row -> assertThat(row).doesNotContain(CANARY));

        assertThat(current(roomId).text()).isEqualTo("canary 12");
        erase(player);

        assertThat(current(roomId).text()).isEqualTo(PersonalText.ERASED);
        assertThat(current(roomId).summary().tags()).isEmpty();
        note(roomId, director, edit(13, "mine now"));
    }

    @Test
    void givenNobodyWithThisId_whenOnlyKnownPeopleAreToBeErased_thenRefused() {
        assertThat(rejectionOf(() -> commands.bean(CommandGateway.class)
                .sendAndWait(new ErasePerson(UUID.randomUUID(), director, true)))).contains(ErrorCode.PERSON_NOT_FOUND);
    }

    private void writeAll(UUID roomId, UUID by) {
        commands.send(roomId, by, new PostMessage("The Canary sings", Optional.empty(), Optional.empty()));
        commands.send(roomId, by, new RollDice("1d6[canary]", Optional.empty(), Optional.of("for the canary")));
        commands.send(roomId, by, new RollPower(Optional.of(Characteristic.MIGHT), 2, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of("canary lift")));
        commands.send(roomId, by, new PlaceBookmark(UUID.randomUUID(), 2, "where the canary fell"));
        note(roomId, by, create("a canary"));
        note(roomId, by, edit(1, "two canary birds"));
    }

    private void erase(UUID person) {
        commands.bean(CommandGateway.class).sendAndWait(new ErasePerson(person, person, false));
    }

    private NoteView current(UUID roomId) {
        var outdated = new SubmitNoteCommand(roomId, noteId, UUID.randomUUID(), director, edit(1, "x"));
        return (NoteView) commands.rejectionOf(outdated).orElseThrow().details().get("current");
    }

    private void note(UUID roomId, UUID by, NoteCommand command) {
        commands.send(new SubmitNoteCommand(roomId, noteId, UUID.randomUUID(), by, command));
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

    private List<String> everythingStored() {
        return commands.sql().sql("""
                select cast(e as text) from domain_event e union all select cast(s as text) from snapshot_event s
                union all select cast(r as text) from command_receipt r""").query(String.class).list();
    }

    private void assertChainHolds(String stream) {
        String previous = EventChain.START;
        for (Map<String, Object> row : commands.sql().sql("""
                select sequence_number, payload_type, cast(payload as text) as payload,
                       meta_data ->> 'prev' as prev, meta_data ->> 'hash' as hash
                from domain_event where aggregate_identifier = ? order by sequence_number""").param(stream).query().listOfRows()) {
            assertThat(row.get("prev")).isEqualTo(previous);
            String type = String.valueOf(row.get("payload_type")).replaceAll(".*\\.", "");
            previous = EventChain.hash(previous, (Long) row.get("sequence_number"), type, (String) row.get("payload"));
            assertThat(row.get("hash")).isEqualTo(previous);
        }
        assertThat(previous).isNotEqualTo(EventChain.START);
    }

    private static Optional<ErrorCode> rejectionOf(Runnable command) {
        try {
            command.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Rejections.in(e).map(Rejection::code);
        }
    }

    private static CreateNote create(String text) {
        return new CreateNote("Canary", Optional.of("Canaries"), Optional.of(List.of("canary")), text, Audience.of(Audience.Kind.TABLE));
    }

    private static EditNote edit(long basedOn, String text) {
        return new EditNote(basedOn, "Canary", Optional.of("Canaries"), Optional.of(List.of("canary")), text);
    }
}
