package org.dsvtt.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteShared;
import org.dsvtt.contracts.query.GetProjection;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.RebuildProjection;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.search.Finding;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.search.SearchFilter;
import org.dsvtt.contracts.search.SearchOrder;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From events to findings: a read side with a search node, which ends with these tests. */
@DirtiesContext
class SearchQueriesTests extends ReadSideFixture {

    private static final Door DOOR = new Door(TestNode.running().address());

    private final UUID director = UUID.randomUUID();

    @DynamicPropertySource
    static void searchNode(DynamicPropertyRegistry properties) {
        recreateDatabase("views_with_search");
        properties.add("dsvtt.read-store.database", () -> "views_with_search");
        properties.add("dsvtt.search.url", DOOR::address);
        properties.add("dsvtt.search.secret", TestNode.running()::secret);
    }

    @AfterEach
    void openTheDoor() {
        DOOR.open();
    }

    @Test
    void givenLineSaid_whenSearched_thenItIsFoundInItsRoomAndAmongAllRooms() {
        TestRoom room = newRoom(director);
        UUID ada = room.joins();
        room.happens(ada, says("the owlbear sleeps"));

        awaitFound(ada, Optional.of(room.id()), "owlbears", 1);
        Finding found = find(ada, Optional.empty(), "owlbears").hits().getFirst();
        assertThat(found.roomName()).isEqualTo("The Gilded Flagon");
        assertThat(found.seq()).contains(room.seq());
        assertThat(found.by()).isEqualTo(ada);
        assertThat(found.text()).contains(new Finding.Piece("owlbear", true));
    }

    @Test
    void givenMemberWhoWasRemoved_whenSearching_thenTheRoomIsGoneForThem() {
        TestRoom room = newRoom(director);
        UUID ada = room.joins();
        room.happens(ada, says("the owlbear sleeps"));
        awaitFound(ada, Optional.empty(), "owlbear", 1);

        room.happens(director, new MemberRemoved(ada));

        assertThat(refusal(ada, Optional.of(room.id()), "owlbear")).contains(ErrorCode.ROOM_NOT_FOUND);
        await().untilAsserted(() -> assertThat(find(ada, Optional.empty(), "owlbear").hits()).isEmpty());
    }

    @Test
    void givenStrangerOrUnknownRoom_whenSearched_thenRoomIsNotFound() {
        TestRoom room = newRoom(director);

        assertThat(refusal(UUID.randomUUID(), Optional.of(room.id()), "owlbear")).contains(ErrorCode.ROOM_NOT_FOUND);
        assertThat(refusal(director, Optional.of(UUID.randomUUID()), "owlbear")).contains(ErrorCode.ROOM_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\u0086a\u0087"})
    void givenControlCharacters_whenSearched_thenRefused(String text) {
        assertThat(refusal(director, Optional.empty(), text)).contains(ErrorCode.QUERY_NOT_VALID);
        assertThat(refusal(director, Optional.empty(), "x".repeat(257))).contains(ErrorCode.QUERY_NOT_VALID);
    }

    @Test
    void givenNoteThatIsShared_whenSearched_thenTheWholeNoteIsFoundByItsReaders() {
        TestRoom room = newRoom(director);
        UUID ada = room.joins();
        UUID noteId = UUID.randomUUID();
        noted(director, noteId, 0, new NoteCreated(room.id(), noteId, "The owlbear", Optional.empty(), List.of("beast"),
                "It sleeps in the cellar.", Audience.of(Audience.Kind.PRIVATE)));
        noted(director, noteId, 1, new NoteShared(room.id(), noteId, Audience.of(Audience.Kind.TABLE)));

        awaitFound(ada, Optional.of(room.id()), "beast cellar owlbear", 1);
        assertThat(find(ada, Optional.of(room.id()), "cellar").hits().getFirst().noteId()).contains(noteId);
    }

    @Test
    void givenIndex_whenRebuilt_thenItIsTheSameAndNothingIsMissing() {
        TestRoom room = newRoom(director);
        for (int i = 0; i < 20; i++) room.happens(director, says("owlbear " + i));
        awaitFound(director, Optional.of(room.id()), "owlbear", 20);
        awaitCaughtUp(SearchProjection.NAME);
        ProjectionStatus before = ask(new GetProjection(SearchProjection.NAME), ResponseTypes.instanceOf(ProjectionStatus.class));

        ask(new RebuildProjection(SearchProjection.NAME), ResponseTypes.instanceOf(ProjectionStatus.class));
        await().atMost(Duration.ofMinutes(1)).until(() -> projection(SearchProjection.NAME).generation() > before.generation());

        ProjectionStatus after = ask(new GetProjection(SearchProjection.NAME), ResponseTypes.instanceOf(ProjectionStatus.class));
        assertThat(after.contentHash()).isPresent().isEqualTo(before.contentHash());
        awaitFound(director, Optional.of(room.id()), "owlbear", 20);
    }

    @Test
    void givenIndexIsLostWhileItRuns_whenNoticed_thenItIsMadeAnewAndNothingIsMissing() {
        TestRoom room = newRoom(director);
        for (int i = 0; i < 3; i++) room.happens(director, says("owlbear " + i));
        awaitFound(director, Optional.of(room.id()), "owlbear", 3);

        new MomentIndex(TestNode.connect().writing()).drop(projection(SearchProjection.NAME).generation());

        awaitFound(director, Optional.of(room.id()), "owlbear", 3);
    }

    @Test
    void givenNodeIsAway_whenSearched_thenSearchIsRestingPlayGoesOnAndEverythingIsFoundAfterwards() {
        TestRoom room = newRoom(director);
        room.happens(director, says("owlbear one"));
        awaitFound(director, Optional.of(room.id()), "owlbear", 1);

        DOOR.shut();
        room.happens(director, says("owlbear two"));
        assertThat(refusal(director, Optional.of(room.id()), "owlbear")).contains(ErrorCode.SEARCH_RESTING);
        assertThat(refusal(director, Optional.empty(), "owlbear")).contains(ErrorCode.SEARCH_RESTING);
        TableView table = ask(new GetTable(room.id(), director, Optional.empty()), ResponseTypes.instanceOf(TableView.class));
        assertThat(table.seq()).isEqualTo(room.seq());
        await().atMost(Duration.ofSeconds(30)).until(() -> projection(SearchProjection.NAME).state() == ProjectionStatus.State.RESTING);

        DOOR.open();
        awaitFound(director, Optional.of(room.id()), "owlbear", 2);
    }

    private void awaitFound(UUID viewer, Optional<UUID> roomId, String text, long count) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).ignoreExceptions().untilAsserted(() ->
                assertThat(find(viewer, roomId, text).total()).isEqualTo(new FindingsPage.Total(count, true)));
    }

    private Optional<ErrorCode> refusal(UUID viewer, Optional<UUID> roomId, String text) {
        return Rejections.in(catchThrowable(() -> find(viewer, roomId, text))).map(Rejection::code);
    }

    private FindingsPage find(UUID viewer, Optional<UUID> roomId, String text) {
        var question = new Search(viewer, roomId, text, SearchFilter.NONE, SearchOrder.BEST, Optional.empty(), 20);
        return ask(question, ResponseTypes.instanceOf(FindingsPage.class));
    }

    private void noted(UUID by, UUID noteId, long sequence, NoteEvent event) {
        Map<String, Object> metaData = Map.of("by", by.toString(), "commandId", UUID.randomUUID().toString());
        events.publish(new GenericDomainEventMessage<>("Note", event.roomId() + "/" + noteId, sequence, event, metaData));
    }

    private static MessagePosted says(String text) {
        return new MessagePosted(text, Set.of(), Optional.empty());
    }
}
