package org.dsvtt.command.note.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.Audience.Kind;
import org.dsvtt.contracts.note.CreateNote;
import org.dsvtt.contracts.note.DeleteNote;
import org.dsvtt.contracts.note.EditNote;
import org.dsvtt.contracts.note.NoteCommand;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteDeleted;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteShared;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.note.ShareNote;
import org.dsvtt.contracts.room.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTests {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final NoteId id = new NoteId(UUID.randomUUID(), UUID.randomUUID());
    private final Actor director = new Actor(UUID.randomUUID(), Role.DIRECTOR);
    private final Actor ilse = new Actor(UUID.randomUUID(), Role.PLAYER);
    private final Actor bram = new Actor(UUID.randomUUID(), Role.PLAYER);
    private final Actor spectator = new Actor(UUID.randomUUID(), Role.SPECTATOR);
    private final Set<UUID> members = Set.of(director.id(), ilse.id(), bram.id(), spectator.id());

    @Test
    void givenNoNote_whenOneIsWritten_thenItIsThere() {
        var command = new CreateNote(
                "The mill", Optional.of("Bellhouse"), Optional.of(List.of("clue")), "It *burns*.", Audience.of(Kind.PRIVATE));

        assertThat(decide(Optional.empty(), ilse, command)).isEqualTo(new NoteDecision.Accepted(new NoteCreated(
                id.roomId(), id.noteId(), "The mill", Optional.of("Bellhouse"), List.of("clue"), "It *burns*.",
                Audience.of(Kind.PRIVATE))));
    }

    @Test
    void givenNote_whenAnotherIsWrittenWithItsId_thenItIsRefusedEvenIfItWasDeleted() {
        assertThat(code(written(ilse, Kind.PRIVATE), bram, create(Audience.of(Kind.TABLE)))).contains(ErrorCode.NOTE_EXISTS);
        assertThat(code(deleted(written(ilse, Kind.PRIVATE)), ilse, create(Audience.of(Kind.TABLE)))).contains(ErrorCode.NOTE_EXISTS);
    }

    @ParameterizedTest
    @EnumSource
    void givenNoteOfAnyAudience_whenAnotherPlayerEditsIt_thenOnlyIfTheyReadIt(Kind kind) {
        var note = written(ilse, kind == Kind.PEOPLE ? Audience.people(List.of(bram.id())) : Audience.of(kind));

        assertThat(code(note, bram, edit(1))).isEqualTo(switch (kind) {
            case PEOPLE, TABLE -> Optional.empty();
            case PRIVATE, DIRECTORS -> Optional.of(ErrorCode.NOTE_NOT_FOUND);
        });
    }

    @Test
    void givenNoteForDirectors_whenSomeoneIsOneNoMore_thenTheNoteIsGoneForThem() {
        var note = written(ilse, Kind.DIRECTORS);

        assertThat(code(note, director, edit(1))).isEmpty();
        assertThat(code(note, new Actor(director.id(), Role.PLAYER), edit(1))).contains(ErrorCode.NOTE_NOT_FOUND);
        assertThat(code(note, ilse, edit(1))).isEmpty();
    }

    @Test
    void givenPrivateNote_whenADirectorReachesForIt_thenItIsToldApartFromNoNoteByNothing() {
        var note = written(ilse, Kind.PRIVATE);
        for (NoteCommand command : List.of(edit(1), edit(7), new ShareNote(1, Audience.of(Kind.TABLE)), new DeleteNote(1))) {
            assertThat(decide(note, director, command)).isEqualTo(decide(Optional.empty(), director, command));
        }
    }

    @Test
    void givenEditedNote_whenAnotherEditIsBasedOnTheVersionBefore_thenItIsRefusedWithTheTextAsItIs() {
        var note = Optional.of(NoteState.evolve(written(ilse, Kind.TABLE), edited("The mill stands."), bram.id(), NOON.plusSeconds(60)));

        var refused = rejection(note, ilse, edit(1)).orElseThrow();

        assertThat(refused.code()).isEqualTo(ErrorCode.NOTE_CONFLICT);
        assertThat(refused.details().get("current")).isInstanceOfSatisfying(NoteView.class, current -> {
            assertThat(current.text()).isEqualTo("The mill stands.");
            assertThat(current.summary().version()).isEqualTo(2);
            assertThat(current.summary().editedBy()).isEqualTo(bram.id());
            assertThat(current.summary().editedAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(current.summary().createdAt()).isEqualTo(NOON);
            assertThat(current.summary().mayShare()).isTrue();
        });
        assertThat(code(note, ilse, edit(2))).isEmpty();
        assertThat(code(note, ilse, edit(3))).contains(ErrorCode.NOTE_CONFLICT);
    }

    @Test
    void givenNote_whenItIsShared_thenOnlyByItsAuthorAndOnlyWithMembers() {
        var note = written(ilse, Kind.TABLE);

        assertThat(decide(note, ilse, new ShareNote(1, Audience.people(List.of(bram.id())))))
                .isEqualTo(new NoteDecision.Accepted(new NoteShared(id.roomId(), id.noteId(), Audience.people(List.of(bram.id())))));
        assertThat(code(note, director, new ShareNote(1, Audience.of(Kind.PRIVATE)))).contains(ErrorCode.NOTE_NOT_YOURS);
        assertThat(code(note, ilse, new ShareNote(1, Audience.people(List.of(UUID.randomUUID()))))).contains(ErrorCode.MEMBER_NOT_FOUND);
        assertThat(code(note, ilse, new ShareNote(2, Audience.of(Kind.PRIVATE)))).contains(ErrorCode.NOTE_CONFLICT);
    }

    @Test
    void givenReaderWhoLeft_whenTheNoteIsSharedWithOneMore_thenTheyMayStayNamed() {
        UUID gone = UUID.randomUUID();

        assertThat(code(written(ilse, Audience.people(List.of(gone))), ilse, new ShareNote(1, Audience.people(List.of(gone, bram.id())))))
                .isEmpty();
    }

    @Test
    void givenNote_whenItIsDeleted_thenByItsAuthorOrIfTheTableReadsItByADirector() {
        assertThat(code(written(ilse, Kind.PRIVATE), ilse, new DeleteNote(1))).isEmpty();
        assertThat(code(written(ilse, Kind.TABLE), director, new DeleteNote(1))).isEmpty();
        assertThat(code(written(ilse, Kind.TABLE), bram, new DeleteNote(1))).contains(ErrorCode.NOTE_NOT_YOURS);
        assertThat(code(written(ilse, Kind.DIRECTORS), director, new DeleteNote(1))).contains(ErrorCode.NOTE_NOT_YOURS);
        assertThat(code(written(ilse, Kind.TABLE), ilse, new DeleteNote(2))).contains(ErrorCode.NOTE_CONFLICT);
    }

    @Test
    void givenDeletedNote_whenAnythingIsAskedOfIt_thenItIsNotFound() {
        var note = deleted(written(ilse, Kind.TABLE));

        assertThat(code(note, ilse, edit(2))).contains(ErrorCode.NOTE_NOT_FOUND);
        assertThat(code(note, ilse, new ShareNote(2, Audience.of(Kind.TABLE)))).contains(ErrorCode.NOTE_NOT_FOUND);
        assertThat(code(note, ilse, new DeleteNote(2))).contains(ErrorCode.NOTE_NOT_FOUND);
    }

    @Test
    void givenSpectator_whenTheySendAnything_thenTheyMayOnlyWatch() {
        for (NoteCommand command : List.of(create(Audience.of(Kind.TABLE)), edit(1), new ShareNote(1, Audience.of(Kind.TABLE)), new DeleteNote(1))) {
            assertThat(code(written(ilse, Kind.TABLE), spectator, command)).contains(ErrorCode.SPECTATORS_WATCH);
        }
    }

    @Test
    void givenTextLongerThanANoteTakes_whenItIsWrittenOrEdited_thenItIsRefused() {
        String most = "x".repeat(200_000);

        assertThat(code(Optional.empty(), ilse, create(most))).isEmpty();
        assertThat(code(Optional.empty(), ilse, create(most + "x"))).contains(ErrorCode.NOTE_TOO_LARGE);
        assertThat(code(written(ilse, Kind.TABLE), ilse, new EditNote(1, "t", Optional.empty(), Optional.empty(), most + "x")))
                .contains(ErrorCode.NOTE_TOO_LARGE);
    }

    private NoteDecision decide(Optional<NoteState> note, Actor actor, NoteCommand command) {
        return NoteDecider.decide(command, id, note, actor, members);
    }

    private Optional<Rejection> rejection(Optional<NoteState> note, Actor actor, NoteCommand command) {
        return switch (decide(note, actor, command)) {
            case NoteDecision.Accepted _ -> Optional.empty();
            case NoteDecision.Rejected(var rejection) -> Optional.of(rejection);
        };
    }

    private Optional<ErrorCode> code(Optional<NoteState> note, Actor actor, NoteCommand command) {
        return rejection(note, actor, command).map(Rejection::code);
    }

    private Optional<NoteState> written(Actor author, Kind kind) {
        return written(author, Audience.of(kind));
    }

    private Optional<NoteState> written(Actor author, Audience audience) {
        NoteEvent created = new NoteCreated(id.roomId(), id.noteId(), "The mill", Optional.empty(), List.of(), "It burns.", audience);
        return Optional.of(NoteState.evolve(Optional.empty(), created, author.id(), NOON));
    }

    private Optional<NoteState> deleted(Optional<NoteState> note) {
        return Optional.of(NoteState.evolve(note, new NoteDeleted(id.roomId(), id.noteId()), ilse.id(), NOON));
    }

    private NoteEdited edited(String text) {
        return new NoteEdited(id.roomId(), id.noteId(), "The mill", Optional.empty(), List.of(), text);
    }

    private static EditNote edit(long basedOn) {
        return new EditNote(basedOn, "The mill", Optional.empty(), Optional.empty(), "It stands.");
    }

    private static CreateNote create(Audience audience) {
        return new CreateNote("The mill", Optional.empty(), Optional.empty(), "It burns.", audience);
    }

    private static CreateNote create(String text) {
        return new CreateNote("The mill", Optional.empty(), Optional.empty(), text, Audience.of(Kind.PRIVATE));
    }
}
