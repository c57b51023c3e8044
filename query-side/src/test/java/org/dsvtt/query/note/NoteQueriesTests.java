package org.dsvtt.query.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.multipleInstancesOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.Audience.Kind;
import org.dsvtt.contracts.note.NoteNotice;
import org.dsvtt.contracts.note.NoteNotice.NoteChanged;
import org.dsvtt.contracts.note.NoteNotice.NoteGone;
import org.dsvtt.contracts.note.NoteSummary;
import org.dsvtt.contracts.note.NoteVersion;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.query.AwaitNote;
import org.dsvtt.contracts.query.FollowNotes;
import org.dsvtt.contracts.query.GetNote;
import org.dsvtt.contracts.query.ListNoteVersions;
import org.dsvtt.contracts.query.ListNotes;
import org.dsvtt.contracts.query.MayReadAsset;
import org.dsvtt.contracts.query.NoteTold;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.Test;

class NoteQueriesTests extends ReadSideFixture {
    private static final Audience PRIVATE = Audience.of(Kind.PRIVATE);
    private static final Audience TABLE = Audience.of(Kind.TABLE);
    private static final Audience DIRECTORS = Audience.of(Kind.DIRECTORS);
    private static final String IMAGE = "ab".repeat(32);
    private static final String OTHER_IMAGE = "cd".repeat(32);

    private final UUID director = UUID.randomUUID();

    @Test
    void givenNotesOfEveryAudience_whenListed_thenEachFindsTheirs() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        UUID bram = room.joins();
        write(room, ilse, PRIVATE, "mine");
        write(room, ilse, Audience.people(List.of(bram)), "for bram");
        write(room, director, TABLE, "for all");
        write(room, director, DIRECTORS, "for directors");
        write(room, bram, DIRECTORS, "from bram");
        awaitCaughtUp(NoteProjection.NAME);

        assertThat(titles(room, ilse)).containsExactlyInAnyOrder("mine", "for bram", "for all");
        assertThat(titles(room, bram)).containsExactlyInAnyOrder("for bram", "for all", "from bram");
        assertThat(titles(room, director)).containsExactlyInAnyOrder("for all", "for directors", "from bram");
    }

    @Test
    void givenChangedNote_whenRead_thenItIsAsItWasChangedAndListedFirst() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        TestNote note = write(room, director, TABLE, "The mill");
        write(room, director, TABLE, "Other");
        awaitNextMillisecond();
        note.edited(ilse, "The old mill", "It stands.");
        awaitCaughtUp(NoteProjection.NAME);

        assertThat(titles(room, ilse)).containsExactly("The old mill", "Other");
        assertThat(ask(new GetNote(room.id(), ilse, note.id(), Optional.empty()), instanceOf(NoteView.class)))
                .satisfies(view -> {
                    assertThat(view.text()).isEqualTo("It stands.");
                    assertThat(view.summary().version()).isEqualTo(2);
                    assertThat(view.summary().author()).isEqualTo(director);
                    assertThat(view.summary().editedBy()).isEqualTo(ilse);
                    assertThat(view.summary().folder()).isEmpty();
                    assertThat(view.summary().mayEdit()).isTrue();
                    assertThat(view.summary().mayShare()).isFalse();
                });
        assertThat(ask(new GetNote(room.id(), director, note.id(), Optional.of(1L)), instanceOf(NoteView.class)))
                .satisfies(view -> {
                    assertThat(view.text()).isEqualTo("Text of The mill");
                    assertThat(view.summary().tags()).containsExactly("clue", "fey");
                    assertThat(view.summary().folder()).contains("Bellhouse");
                    assertThat(view.summary().mayShare()).isTrue();
                });
    }

    @Test
    void givenNoteSharedAfterItWasPrivate_whenItsHistoryIsRead_thenWhatWasPrivateStaysSo() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        TestNote note = write(room, director, PRIVATE, "Bram is the traitor");
        note.edited(director, "The court", "Nothing to see.");
        note.shared(director, TABLE);
        awaitCaughtUp(NoteProjection.NAME);

        assertThat(versions(room, ilse, note)).extracting(NoteVersion::version).containsExactly(3L);
        assertThat(versions(room, director, note)).extracting(NoteVersion::kind)
                .containsExactly(NoteVersion.Kind.SHARED, NoteVersion.Kind.EDITED, NoteVersion.Kind.CREATED);
        assertThat(refusal(new GetNote(room.id(), ilse, note.id(), Optional.of(1L)))).contains(ErrorCode.NOTE_VERSION_NOT_FOUND);
        assertThat(refusal(new GetNote(room.id(), ilse, note.id(), Optional.of(1L))))
                .isEqualTo(refusal(new GetNote(room.id(), ilse, note.id(), Optional.of(99L))));
    }

    @Test
    void givenNoteTakenBack_whenWhoReadItAsks_thenNeitherItNorItsPastIsThere() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        TestNote note = write(room, director, TABLE, "For all");
        note.shared(director, PRIVATE);
        awaitCaughtUp(NoteProjection.NAME);

        assertThat(refusal(new GetNote(room.id(), ilse, note.id(), Optional.empty()))).contains(ErrorCode.NOTE_NOT_FOUND);
        assertThat(refusal(new GetNote(room.id(), ilse, note.id(), Optional.of(1L)))).contains(ErrorCode.NOTE_NOT_FOUND);
        assertThat(refusal(new ListNoteVersions(room.id(), ilse, note.id()))).contains(ErrorCode.NOTE_NOT_FOUND);
    }

    @Test
    void givenDeletedNote_whenAskedFor_thenItIsGoneAndOnlyItsAuthorLooksBack() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        TestNote note = write(room, ilse, TABLE, "For all");
        note.deleted(director);
        awaitCaughtUp(NoteProjection.NAME);

        assertThat(titles(room, ilse)).isEmpty();
        assertThat(refusal(new GetNote(room.id(), ilse, note.id(), Optional.empty()))).contains(ErrorCode.NOTE_NOT_FOUND);
        assertThat(refusal(new ListNoteVersions(room.id(), director, note.id()))).contains(ErrorCode.NOTE_NOT_FOUND);
        assertThat(versions(room, ilse, note)).extracting(NoteVersion::kind)
                .containsExactly(NoteVersion.Kind.DELETED, NoteVersion.Kind.CREATED);
        assertThat(ask(new GetNote(room.id(), ilse, note.id(), Optional.of(1L)), instanceOf(NoteView.class)).text())
                .isEqualTo("Text of For all");
    }

    @Test
    void givenDirectorWhoBecomesAPlayer_whenTheyAsk_thenNotesForDirectorsAreGone() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        TestNote note = write(room, director, DIRECTORS, "The plan");
        room.happens(director, new RoleChanged(ilse, Role.DIRECTOR));
        awaitCaughtUp(NoteProjection.NAME);
        assertThat(titles(room, ilse)).containsExactly("The plan");

        room.happens(director, new RoleChanged(ilse, Role.PLAYER));

        assertThat(titles(room, ilse)).isEmpty();
        assertThat(refusal(new GetNote(room.id(), ilse, note.id(), Optional.empty()))).contains(ErrorCode.NOTE_NOT_FOUND);
    }

    @Test
    void givenStrangerOrRemovedMember_whenTheyAskAnything_thenThereIsNoSuchRoom() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        TestNote note = write(room, ilse, TABLE, "For all");
        awaitCaughtUp(NoteProjection.NAME);
        room.happens(director, new MemberRemoved(ilse));

        for (UUID viewer : List.of(ilse, UUID.randomUUID())) {
            assertThat(refusal(new ListNotes(room.id(), viewer))).contains(ErrorCode.ROOM_NOT_FOUND);
            assertThat(refusal(new GetNote(room.id(), viewer, note.id(), Optional.empty()))).contains(ErrorCode.ROOM_NOT_FOUND);
            assertThat(refusal(new ListNoteVersions(room.id(), viewer, note.id()))).contains(ErrorCode.ROOM_NOT_FOUND);
            assertThat(refusal(new FollowNotes(room.id(), viewer))).contains(ErrorCode.ROOM_NOT_FOUND);
        }
    }

    @Test
    void givenNoteOfAnotherRoom_whenAskedForInOnesOwn_thenItIsNotThere() {
        TestRoom there = newRoom(UUID.randomUUID());
        TestNote note = write(there, there.director(), TABLE, "The canary sings");
        TestRoom here = newRoom(director);
        TestNote.write(events, here.id(), note.id(), director, TABLE, "Mine", "");
        awaitCaughtUp(NoteProjection.NAME);

        assertThat(titles(here, director)).containsExactly("Mine");
        assertThat(titles(there, there.director())).containsExactly("The canary sings");
        assertThat(refusal(new GetNote(here.id(), director, UUID.randomUUID(), Optional.empty()))).contains(ErrorCode.NOTE_NOT_FOUND);
    }

    @Test
    void givenImageInANote_whenItIsAskedFor_thenTheReadersOfTheNoteMaySeeIt() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        UUID bram = room.joins();
        TestNote note = TestNote.write(events, room.id(), director, Audience.people(List.of(ilse)), "Map", "![](asset:%s)".formatted(IMAGE));
        TestNote.write(events, room.id(), director, PRIVATE, "Hidden", "![](asset:%s)".formatted(OTHER_IMAGE));
        awaitCaughtUp(NoteProjection.NAME);

        assertThat(mayRead(room, ilse, IMAGE)).isTrue();
        assertThat(mayRead(room, bram, IMAGE)).isFalse();
        assertThat(mayRead(room, ilse, OTHER_IMAGE)).isFalse();

        note.edited(director, "Map", "gone");
        awaitCaughtUp(NoteProjection.NAME);
        assertThat(mayRead(room, ilse, IMAGE)).as("an older version shows it").isTrue();

        note.shared(director, PRIVATE);
        awaitCaughtUp(NoteProjection.NAME);
        assertThat(mayRead(room, ilse, IMAGE)).isFalse();
    }

    @Test
    void givenMembersWhoFollow_whenANoteIsSharedAndTakenBack_thenEachIsToldWhatConcernsThem() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        UUID bram = room.joins();
        var toIlse = follow(room, ilse);
        var toBram = follow(room, bram);
        TestNote note = write(room, director, PRIVATE, "The court");
        note.shared(director, Audience.people(List.of(ilse)));
        note.edited(director, "The court", "New.");
        note.shared(director, TABLE);
        note.deleted(director);

        assertThat(told(toIlse, 4)).containsExactly(
                new NoteChanged(note.id(), 2, director), new NoteChanged(note.id(), 3, director),
                new NoteChanged(note.id(), 4, director), new NoteGone(note.id()));
        assertThat(told(toBram, 2)).containsExactly(new NoteChanged(note.id(), 4, director), new NoteGone(note.id()));
    }

    @Test
    void givenCanariesInNotes_whenAPlayerAsksForEverything_thenNoneIsInAnyAnswer() {
        TestRoom room = newRoom(director);
        UUID ilse = room.joins();
        UUID bram = room.joins();
        TestNote shared = write(room, director, PRIVATE, "CANARY-before-sharing");
        var toIlse = follow(room, ilse);
        List<TestNote> notes = List.of(
                write(room, director, DIRECTORS, "CANARY-directors"), write(room, director, PRIVATE, "CANARY-private"),
                write(room, bram, PRIVATE, "CANARY-of-a-player"), write(room, bram, Audience.people(List.of(director)), "CANARY-for-one"),
                shared);
        shared.edited(director, "Harmless", "Harmless.");
        shared.shared(director, TABLE);
        awaitCaughtUp(NoteProjection.NAME);

        List<Object> answers = new ArrayList<>();
        answers.add(ask(new ListNotes(room.id(), ilse), multipleInstancesOf(NoteSummary.class)));
        answers.add(told(toIlse, 1));
        for (TestNote note : notes) {
            answers.add(answerOrRefusal(new GetNote(room.id(), ilse, note.id(), Optional.empty()), instanceOf(NoteView.class)));
            answers.add(answerOrRefusal(new ListNoteVersions(room.id(), ilse, note.id()), multipleInstancesOf(NoteVersion.class)));
            for (long version = 0; version < 5; version++) {
                answers.add(answerOrRefusal(new GetNote(room.id(), ilse, note.id(), Optional.of(version)), instanceOf(NoteView.class)));
            }
        }

        assertThat(answers.toString()).contains("Harmless").doesNotContain("CANARY");
    }

    @Test
    void givenSavedNote_whenItIsWaitedFor_thenTheViewHasIt() {
        TestRoom room = newRoom(director);
        TestNote note = write(room, director, TABLE, "The mill");

        assertThat(ask(new AwaitNote(room.id(), note.id(), 1), instanceOf(Boolean.class))).isTrue();
        assertThat(ask(new AwaitNote(room.id(), note.id(), 2), instanceOf(Boolean.class))).isFalse();
    }

    private TestNote write(TestRoom room, UUID author, Audience audience, String title) {
        return TestNote.write(events, room.id(), author, audience, title, "Text of " + title);
    }

    private List<String> titles(TestRoom room, UUID viewer) {
        return ask(new ListNotes(room.id(), viewer), multipleInstancesOf(NoteSummary.class)).stream().map(NoteSummary::title).toList();
    }

    private List<NoteVersion> versions(TestRoom room, UUID viewer, TestNote note) {
        return ask(new ListNoteVersions(room.id(), viewer, note.id()), multipleInstancesOf(NoteVersion.class));
    }

    private boolean mayRead(TestRoom room, UUID viewer, String asset) {
        return ask(new MayReadAsset(room.id(), viewer, asset), instanceOf(Boolean.class));
    }

    private SubscriptionQueryResult<Boolean, NoteTold> follow(TestRoom room, UUID viewer) {
        var following = queries.subscriptionQuery(new FollowNotes(room.id(), viewer), instanceOf(Boolean.class), instanceOf(NoteTold.class));
        assertThat(following.initialResult().block()).isTrue();
        return following;
    }

    private static List<NoteNotice> told(SubscriptionQueryResult<Boolean, NoteTold> following, int count) {
        return following.updates().map(NoteTold::notice).take(count).collectList().block(Duration.ofSeconds(30));
    }

    private Object answerOrRefusal(Object query, ResponseType<?> answer) {
        try {
            return ask(query, answer);
        } catch (RuntimeException refused) {
            return Rejections.in(refused).orElseThrow(() -> refused);
        }
    }

    private Optional<ErrorCode> refusal(Object query) {
        ResponseType<?> answer = switch (query) {
            case ListNotes _ -> multipleInstancesOf(NoteSummary.class);
            case ListNoteVersions _ -> multipleInstancesOf(NoteVersion.class);
            case FollowNotes _ -> instanceOf(Boolean.class);
            default -> instanceOf(NoteView.class);
        };
        Throwable failure = catchThrowable(() -> ask(query, answer));
        return Rejections.in(failure).map(Rejection::code);
    }

    /** Times of events are kept to the millisecond. */
    private static void awaitNextMillisecond() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) Thread.onSpinWait();
    }
}
