package org.dsvtt.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.dsvtt.axon.personal.PersonKeys;
import org.dsvtt.axon.personal.PersonalTexts;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteSummary;
import org.dsvtt.contracts.note.NoteVersion;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.ErasedPerson;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.query.GetNote;
import org.dsvtt.contracts.query.GetRecap;
import org.dsvtt.contracts.query.GetTimeline;
import org.dsvtt.contracts.query.ListErased;
import org.dsvtt.contracts.query.ListNoteVersions;
import org.dsvtt.contracts.query.ListNotes;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.Recap;
import org.dsvtt.contracts.query.RebuildProjection;
import org.dsvtt.contracts.query.RememberPerson;
import org.dsvtt.contracts.query.Timeline;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.dsvtt.query.search.SearchNodeOfTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody is erased, and looked for in every byte the read side has and tells. */
@DirtiesContext
class ErasedPersonTests extends ReadSideFixture {

    private static final String OWN_DATABASE = "views_of_erased";
    private static final String OTHER_DATABASE = "views_of_another_process";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Autowired
    private PersonKeys keys;

    @Autowired
    private PersonalTexts texts;

    @Autowired
    @Qualifier("readStoreDataSource")
    private DataSource views;

    /** Letters only, so that it is one word for the search; no other test has it. */
    private final String canary = "canary" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final UUID director = UUID.randomUUID();
    private final UUID noteId = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private TestRoom room;
    private UUID ilse;

    @DynamicPropertySource
    static void searchNode(DynamicPropertyRegistry properties) {
        recreateDatabase(OWN_DATABASE);
        properties.add("dsvtt.read-store.database", () -> OWN_DATABASE);
        properties.add("dsvtt.search.url", SearchNodeOfTests::address);
        properties.add("dsvtt.search.secret", SearchNodeOfTests::secret);
    }

    @BeforeEach
    void play() {
        room = newRoom(director);
        ilse = room.joins();
        ask(new RememberPerson(ilse, "Name of " + canary), ResponseTypes.instanceOf(Boolean.class));
        happens(director, new SessionStarted(session, 1));
        happens(ilse, new MessagePosted("the " + canary + " sings", Set.of(), Optional.of("Captain " + canary)));
        happens(ilse, new MessagePosted("psst " + canary, Set.of(director), Optional.empty()));
        happens(ilse, new DiceRolled("1d20[" + canary + "]", Secrecy.PUBLIC, Optional.of("to catch the " + canary), List.of(), 20));
        happens(ilse, new BookmarkPlaced(UUID.randomUUID(), ilse, 3, canary));
        happens(director, new MessagePosted("the robin answers", Set.of(), Optional.empty()));
        noted(0, ilse, new NoteCreated(room.id(), noteId, "On the " + canary, Optional.of(canary), List.of(canary), "a " + canary, Audience.of(Audience.Kind.TABLE)));
        noted(1, ilse, new NoteEdited(room.id(), noteId, "On the " + canary, Optional.of(canary), List.of(canary), "two " + canary));
        noted(2, director, new NoteEdited(room.id(), noteId, "On the robin", Optional.empty(), List.of(), "robins only"));
        for (int i = 0; i < 110; i++) happens(director, new MessagePosted("robin " + i, Set.of(), Optional.empty()));
        happens(director, new SessionEnded(session));
    }

    @Test
    void givenEverythingAPersonWrote_whenTheyAreErased_thenNoByteOfItIsLeftAndNothingElseIsMissing() throws Exception {
        contentHashes(queries);
        List<Frame> before = frames();
        assertThat(everythingStored()).contains(canary);
        assertThat(SearchNodeOfTests.everything()).contains(canary);
        assertThat(everythingTold()).contains(canary);

        keys.erase(ilse, director);

        awaitNothingIsLeft();
        List<Frame> after = frames();
        assertThat(after).extracting(Frame::seq).isEqualTo(LongStream.rangeClosed(1, room.seq()).boxed().toList());
        assertThat(after).hasSameSizeAs(before);
        assertThat(after).extracting(frame -> frame.changes().size()).isEqualTo(before.stream().map(frame -> frame.changes().size()).toList());
        assertThat(after.toString()).contains(PersonalText.ERASED).contains("the robin answers");
        assertThat(everythingTold()).contains("robins only").contains("robin 109");
    }

    @Test
    void givenAViewThatIsBeingMadeAnew_whenAPersonIsErased_thenWhatIsInTheMakingIsMadeWithoutThem() throws Exception {
        contentHashes(queries);
        for (String view : List.of("chat-log", "notes", "timeline", "search")) ask(new RebuildProjection(view), ResponseTypes.instanceOf(ProjectionStatus.class));

        keys.erase(ilse, ilse);

        awaitNothingIsLeft();
    }

    @Test
    void givenAnotherProcessWithTheKeyInMemoryAndOneThatIsDown_whenErasedHere_thenItIsGoneThereTooAndAfterTheStart() throws Exception {
        recreateDatabase(OTHER_DATABASE);
        try (var other = anotherReadSide(OTHER_DATABASE)) {
            contentHashes(other.getBean(QueryGateway.class));
            assertThat(everythingIn(other.getBean("readStoreDataSource", DataSource.class))).contains(canary);

            keys.erase(ilse, ilse);

            await().atMost(LONGEST).ignoreExceptionsInstanceOf(BadSqlGrammarException.class).untilAsserted(() ->
                    assertThat(everythingIn(other.getBean("readStoreDataSource", DataSource.class))).doesNotContain(canary));
            assertThat(other.getBean(QueryGateway.class).query(new GetFrames(room.id(), director, 0, 500),
                    ResponseTypes.instanceOf(FramePage.class)).join().toString()).doesNotContain(canary);
        }
        awaitNothingIsLeft();
    }

    @Test
    void givenProcessThatWasDown_whenItStartsAfterAnErasure_thenItsViewsAreMadeAnew() throws Exception {
        recreateDatabase(OTHER_DATABASE);
        try (var before = anotherReadSide(OTHER_DATABASE)) {
            contentHashes(before.getBean(QueryGateway.class));
        }

        keys.erase(ilse, ilse);

        try (var after = anotherReadSide(OTHER_DATABASE)) {
            await().atMost(LONGEST).ignoreExceptionsInstanceOf(BadSqlGrammarException.class).untilAsserted(() ->
                    assertThat(everythingIn(after.getBean("readStoreDataSource", DataSource.class))).doesNotContain(canary));
            awaitNothingIsLeft(); // in the views that these are compared with
            assertThat(contentHashes(after.getBean(QueryGateway.class)).entrySet())
                    .allSatisfy(view -> assertThat(contentHashes(queries)).contains(view));
        }
    }

    @Test
    void givenErasedPerson_whenTheirNameIsTold_thenItIsNotKeptAndGatewaysAreToldWhoTheyAre() {
        keys.erase(ilse, ilse);

        ask(new RememberPerson(ilse, "Name of " + canary), ResponseTypes.instanceOf(Boolean.class));

        await().atMost(LONGEST).untilAsserted(() ->
                assertThat(JdbcClient.create(views).sql("select count(*) from person where user_id = ?").param(ilse).query(Long.class).single()).isZero());
        List<ErasedPerson> erased = ask(new ListErased(0), ResponseTypes.multipleInstancesOf(ErasedPerson.class));
        assertThat(erased).extracting(ErasedPerson::personId).contains(ilse);
        assertThat(ask(new ListErased(erased.size()), ResponseTypes.multipleInstancesOf(ErasedPerson.class))).isEmpty();
    }

    private void awaitNothingIsLeft() throws Exception {
        await().atMost(LONGEST).ignoreExceptionsInstanceOf(BadSqlGrammarException.class).untilAsserted(() -> { // a table that was just dropped
            assertThat(everythingStored()).doesNotContain(canary);
            assertThat(SearchNodeOfTests.everything()).doesNotContain(canary);
            assertThat(everythingTold()).doesNotContain(canary);
        });
        contentHashes(queries);
        assertThat(SearchNodeOfTests.everything()).contains("robin");
    }

    private List<Frame> frames() {
        return ask(new GetFrames(room.id(), director, 0, 500), ResponseTypes.instanceOf(FramePage.class)).frames();
    }

    /** Everything two members are told, by every question there is. */
    private String everythingTold() {
        var told = new ArrayList<Object>();
        for (UUID viewer : List.of(director, ilse)) {
            told.add(ask(new GetFrames(room.id(), viewer, 0, 500), ResponseTypes.instanceOf(FramePage.class)));
            told.add(ask(new GetMessages(room.id(), viewer, Optional.empty(), 100), ResponseTypes.multipleInstancesOf(ChatEntry.class)));
            told.add(ask(new GetMessages(room.id(), viewer, Optional.of(20L), 100), ResponseTypes.multipleInstancesOf(ChatEntry.class)));
            told.add(ask(new ListNotes(room.id(), viewer), ResponseTypes.multipleInstancesOf(NoteSummary.class)));
            told.add(ask(new ListNoteVersions(room.id(), viewer, noteId), ResponseTypes.multipleInstancesOf(NoteVersion.class)));
            for (long version = 1; version <= 3; version++) {
                told.add(ask(new GetNote(room.id(), viewer, noteId, Optional.of(version)), ResponseTypes.instanceOf(NoteView.class)));
            }
            told.add(ask(new GetTimeline(room.id(), viewer, Optional.of(session), Optional.empty()), ResponseTypes.instanceOf(Timeline.class)));
            told.add(ask(new GetRecap(room.id(), viewer, session), ResponseTypes.instanceOf(Recap.class)));
        }
        return told.toString();
    }

    private String everythingStored() {
        return everythingIn(views);
    }

    /** All rows of all tables of all schemas, and names. */
    private static String everythingIn(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        return sql.sql("""
                select query_to_xml(format('select * from %I.%I', schemaname, tablename), true, false, '') as content
                from pg_tables where schemaname not in ('pg_catalog', 'information_schema')""")
                .query((row, _) -> row.getString("content")).list().toString();
    }

    private void happens(UUID by, TableEvent event) {
        room.happens(by, texts.seal(event, by));
    }

    private void noted(long number, UUID by, NoteEvent event) {
        events.publish(new GenericDomainEventMessage<>("Note", room.id() + "/" + noteId, number, texts.seal(event, by),
                Map.of("by", by.toString(), "commandId", UUID.randomUUID().toString())));
    }
}
