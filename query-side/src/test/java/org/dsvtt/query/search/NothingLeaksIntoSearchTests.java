package org.dsvtt.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteDeleted;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.note.NoteShared;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.search.SearchFilter;
import org.dsvtt.contracts.search.SearchOrder;
import org.junit.jupiter.api.Test;

/** A word nobody else may know is in no hit, no count, no facet and no excerpt of anybody else, however it is asked for. */
class NothingLeaksIntoSearchTests extends SearchFixture {

    private static final String CANARY = "Quillomancy";

    private final UUID director = UUID.randomUUID();
    private final IndexedRoom room = newRoom("The Gilded Flagon", director);
    private final UUID ada = room.joins();
    private final UUID ben = room.joins();

    @Test
    void givenWhisper_whenSearched_thenItsTwoEndsFindItAndTheDirectorDoesNot() throws IOException {
        room.says(ada, CANARY + " is afoot", ben);

        findIt(ada, ben);
        doNotFindIt(director);
    }

    @Test
    void givenRolls_whenSearched_thenThoseWhoWereShownThemFindThem() throws IOException {
        room.happens(ada, rolls(Secrecy.SELF));
        findIt(ada);
        doNotFindIt(director, ben);

        room.happens(ada, rolls(Secrecy.DIRECTOR));
        findIt(ada, director);
        doNotFindIt(ben);

        room.happens(ada, rolls(Secrecy.PUBLIC));
        findIt(ada, director, ben);
    }

    @Test
    void givenSecretRoll_whenSomeoneBecomesDirectorLater_thenTheyStillDoNotFindIt() throws IOException {
        room.happens(ada, rolls(Secrecy.DIRECTOR));
        room.happens(director, new RoleChanged(ben, Role.DIRECTOR));

        doNotFindIt(ben);
    }

    @Test
    void givenHiddenToken_whenSearched_thenOnlyTheDirectorFindsItsNameUntilItIsRevealed() throws IOException {
        UUID scene = sceneShown();
        UUID token = UUID.randomUUID();
        room.happens(director, token(scene, token, true));
        findIt(director);
        doNotFindIt(ada, ben);

        room.happens(director, new TokenRevealed(token));
        room.happens(director, new TokenHidden(token));
        findIt(director, ada, ben);
    }

    @Test
    void givenPreparedScene_whenSearched_thenPlayersFindItAndItsTokensOnlyOnceItIsShown() throws IOException {
        UUID scene = UUID.randomUUID();
        room.happens(director, new SceneAdded(scene, "Vault of " + CANARY, 10, 10, Optional.empty()));
        room.happens(director, token(scene, UUID.randomUUID(), false));
        findIt(director);
        doNotFindIt(ada, ben);

        room.happens(director, new SceneActivated(scene));
        findIt(ada, ben);
    }

    @Test
    void givenNotes_whenSearched_thenTheirReadersOfNowFindThem() throws IOException {
        noted(ada, Audience.of(Audience.Kind.PRIVATE));
        findIt(ada);
        doNotFindIt(director, ben);

        noted(ada, Audience.people(List.of(ben)));
        findIt(ada, ben);
        doNotFindIt(director);

        noted(ada, Audience.of(Audience.Kind.DIRECTORS));
        findIt(director);

        room.happens(director, new RoleChanged(ben, Role.DIRECTOR));
        assertThat(find(ben, CANARY).total().count()).isEqualTo(2);
        room.happens(director, new RoleChanged(ben, Role.PLAYER));
        assertThat(find(ben, CANARY).total().count()).isEqualTo(1);
    }

    @Test
    void givenNote_whenTheWordIsTakenOutOrTheNoteAway_thenNobodyFindsIt() throws IOException {
        var edited = UUID.randomUUID();
        room.noted(ada, created(edited, Audience.of(Audience.Kind.TABLE)),
                new NoteEdited(room.id(), edited, "Plain", Optional.empty(), List.of(), "nothing to see"));
        var deleted = UUID.randomUUID();
        room.noted(ada, created(deleted, Audience.of(Audience.Kind.TABLE)), new NoteDeleted(room.id(), deleted));
        var withdrawn = UUID.randomUUID();
        room.noted(ada, created(withdrawn, Audience.of(Audience.Kind.TABLE)),
                new NoteShared(room.id(), withdrawn, Audience.of(Audience.Kind.PRIVATE)));

        findIt(ada);
        doNotFindIt(director, ben);
        assertThat(find(ada, CANARY).total().count()).isEqualTo(1);
    }

    @Test
    void givenOtherRoom_whenSearched_thenItsPeopleAloneFindIt() throws IOException {
        UUID stranger = UUID.randomUUID();
        IndexedRoom other = newRoom("Elsewhere", stranger);
        other.says(stranger, CANARY);
        other.noted(stranger, new NoteCreated(other.id(), UUID.randomUUID(), CANARY, Optional.empty(), List.of(), CANARY,
                Audience.of(Audience.Kind.DIRECTORS)));

        findIt(stranger);
        doNotFindIt(director, ada, ben);
        SearchFilter there = new SearchFilter(Set.of(), Set.of(), Set.of(other.id()), Optional.empty(), Optional.empty(),
                Optional.empty(), false, Optional.empty());
        assertThat(find(director, CANARY, there).total().count()).isZero();
    }

    @Test
    void givenRemovedMember_whenSearched_thenTheyFindNothingNotEvenTheirOwn() throws IOException {
        room.says(ben, CANARY);
        room.says(ben, CANARY, ada);
        noted(ben, Audience.of(Audience.Kind.PRIVATE));
        room.happens(director, new MemberRemoved(ben));

        doNotFindIt(ben);
        findIt(director, ada);
    }

    @Test
    void givenRoomThatShowsNothingFromBefore_whenSomeoneJoins_thenTheyFindWhatCameSinceAndTheNotesOfNow() throws IOException {
        room.happens(director, new HistoryAccessChanged(HistoryAccess.FROM_JOINING));
        room.says(ada, CANARY);
        UUID late = room.joins();
        doNotFindIt(late);

        noted(ada, Audience.of(Audience.Kind.TABLE));
        findIt(late);
        assertThat(find(late, CANARY).total().count()).isEqualTo(1);

        room.says(ada, CANARY);
        indexAll();
        assertThat(find(late, CANARY).total().count()).isEqualTo(2);
        room.happens(director, new HistoryAccessChanged(HistoryAccess.EVERYTHING));
        assertThat(find(late, CANARY).total().count()).isEqualTo(3);
    }

    @Test
    void givenWordThatIsRareOrCommonForOthers_whenRanked_thenTheOrderIsTheSame() throws IOException {
        room.says(ben, "crimsen");
        room.says(ben, "crimsun");
        room.says(ben, "crimsen");
        indexAll();
        List<String> before = texts(ben, "crimson");
        for (int i = 0; i < 30; i++) room.says(ada, "crimsun and more crimsun", director);
        indexAll();

        assertThat(texts(ben, "crimson")).isEqualTo(before).hasSize(3);
    }

    @Test
    void givenCursor_whenUsedForAnotherSearchOrByAnother_thenRefused() throws IOException {
        room.says(ben, "one");
        room.says(ben, "one");
        indexAll();
        var question = new Search(ben, Optional.empty(), "one", SearchFilter.NONE, SearchOrder.BEST, Optional.empty(), 1);
        Optional<String> cursor = find(question).next();
        assertThat(cursor).isPresent();

        assertThatThrownBy(() -> find(new Search(ada, Optional.empty(), "one", SearchFilter.NONE, SearchOrder.BEST, cursor, 1)))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> find(new Search(ben, Optional.empty(), "two", SearchFilter.NONE, SearchOrder.BEST, cursor, 1)))
                .isInstanceOf(RejectedException.class);
    }

    private void findIt(UUID... viewers) throws IOException {
        indexAll();
        for (UUID viewer : viewers) {
            assertThat(find(viewer, CANARY).total().count()).describedAs("found").isPositive();
            assertThat(texts(viewer, CANARY)).allMatch(text -> text.contains(CANARY));
        }
    }

    private void doNotFindIt(UUID... viewers) throws IOException {
        indexAll();
        for (UUID viewer : viewers) {
            for (String text : List.of(CANARY, "quillomanci", "quill", "\"" + CANARY + "\"", "\"quillom")) {
                assertThat(find(viewer, text)).describedAs(text).isEqualTo(new FindingsPage(List.of(),
                        new FindingsPage.Total(0, true),
                        new FindingsPage.Facets(List.of(), List.of(), List.of(), List.of(), 0, 0), Optional.empty()));
            }
            assertThat(find(viewer, "").toString()).doesNotContainIgnoringCase(CANARY);
        }
    }

    private UUID sceneShown() {
        UUID scene = UUID.randomUUID();
        room.happens(director, new SceneAdded(scene, "Cellar", 10, 10, Optional.empty()));
        room.happens(director, new SceneActivated(scene));
        return scene;
    }

    private void noted(UUID author, Audience audience) {
        room.noted(author, created(UUID.randomUUID(), audience));
    }

    private NoteCreated created(UUID noteId, Audience audience) {
        return new NoteCreated(room.id(), noteId, "About " + CANARY, Optional.empty(), List.of(), "What " + CANARY + " is", audience);
    }

    private static TokenPlaced token(UUID scene, UUID token, boolean hidden) {
        return new TokenPlaced(scene, token, CANARY, 1, 1, 1, Optional.empty(), hidden, Optional.empty(), Optional.empty());
    }

    private static DiceRolled rolls(Secrecy secrecy) {
        return new DiceRolled("1d6", secrecy, Optional.of(CANARY), List.of(), 4);
    }
}
