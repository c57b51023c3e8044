package org.dsvtt.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.dice.DiceGroup;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ListPeople;
import org.dsvtt.contracts.query.ListSessions;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.query.ReplayFrames;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class ExportHttpTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/][^>]*>");
    private static final Pattern HARMLESS_TAG = Pattern.compile(
            "</?(p|em|strong|code|pre|blockquote|ul|ol|li|h[1-6]|b|hr|br)>|</?article( class=\"whisper\")?>|</?header>|<br ?/>|<hr ?/>"
                    + "|<p class=\"(event|roll|made)\">|<time datetime=\"[-0-9TZ:.]+\">|</time>|<code class=\"language-[^\"<>]*\">"
                    + "|<a rel=\"nofollow\" href=\"(https?|mailto):[^\"<>]*\"( title=\"[^\"<>]*\")?>|</a>");

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private final UUID room = UUID.randomUUID();
    private final UUID me = UUID.randomUUID();
    private final UUID kai = UUID.randomUUID();
    private final List<Change> told = new ArrayList<>();
    private int port;
    private WebTestClient client;

    @BeforeEach
    void signIn(@LocalServerPort int serverPort) {
        table.reset();
        port = serverPort;
        client = as(me);
        table.answer(GetTable.class, query -> tableAt(query.at().orElse((long) told.size())));
        table.answer(ListPeople.class, query -> List.of(
                new Person(me, "Ilse", Role.PLAYER, PlayerColor.SKY), new Person(kai, "Kai <b>", Role.PLAYER, PlayerColor.CORAL)));
        table.answer(ReplayFrames.class, query -> frames(query.after(), Math.min(query.to(), query.after() + 2)));
    }

    @Test
    void givenRoom_whenExportedAsMarkdown_thenTheFileTellsItAsItWasTold() {
        told.addAll(List.of(new SessionStarted(UUID.randomUUID(), 3), say("The *mill* burns."), whisper("Psst."),
                new DiceRolled("2d6", Secrecy.PUBLIC, Optional.of("Initiative"),
                        List.of(new DiceGroup("2d6", 6, List.of(new Die(3, Die.Fate.KEPT), new Die(5, Die.Fate.KEPT)), 8)), 8)));

        assertThat(exported("ROOM", "MARKDOWN")).isEqualTo("""
                # Bell \\& House

                Exported on %s. Times are UTC.

                ## 22 November 2026

                *Session 3 began\\.* · 12:00

                **Kai \\<b\\>** · 12:00

                > The *mill* burns.

                **Kai \\<b\\>** to Ilse · 12:00

                > Psst.

                **Kai \\<b\\>** rolled 2d6 for Initiative: **8 \\(3, 5\\)** · 12:00

                """.formatted(StoryWriter.DAY.format(Instant.now())));
    }

    @Test
    void givenChatOnly_whenExported_thenTheRestIsLeftOut() {
        told.addAll(List.of(new SessionStarted(UUID.randomUUID(), 3), say("Hello.")));

        assertThat(exported("CHAT", "HTML")).contains("<p>Hello.</p>").doesNotContain("Session 3");
        assertThat(exported("CHAT", "JSONL").lines()).singleElement().satisfies(line ->
                assertThat(JSON.readTree(line).at("/changes/0/type").stringValue()).isEqualTo("MessagePosted"));
    }

    @Test
    void givenWordsThatWereErased_whenExportedForPeople_thenTheFileSaysSo() {
        told.addAll(List.of(say(PersonalText.ERASED), new DiceRolled(PersonalText.ERASED, Secrecy.PUBLIC, Optional.empty(), List.of(), 8)));

        assertThat(exported("ROOM", "HTML")).contains("[erased]").doesNotContain(PersonalText.ERASED);
        assertThat(exported("ROOM", "MARKDOWN")).contains("> \\[erased\\]").contains("rolled \\[erased\\]: **8**").doesNotContain(PersonalText.ERASED);
    }

    @Test
    void givenManyFrames_whenExportedAsJsonLines_thenEachIsThereOnceInOrder() {
        IntStream.rangeClosed(1, 25).forEach(i -> told.add(say("line " + i)));

        assertThat(exported("ROOM", "JSONL").lines().map(line -> JSON.readTree(line).get("seq").intValue()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    void givenCorpusOfAttacks_whenExportedAsHtml_thenNothingInTheFileCouldRun() throws IOException {
        JsonNode corpus = JSON.readTree(Path.of("..", "docs", "testing", "xss-corpus.json"));
        corpus.forEach(attack -> told.add(say(attack.stringValue())));
        corpus.forEach(attack -> told.add(new MessagePosted("x", Set.of(), Optional.of(attack.stringValue()))));

        String html = exported("ROOM", "HTML");

        String body = html.substring(html.indexOf("<body>") + "<body>".length(), html.lastIndexOf("</body>"));
        assertThat(TAG.matcher(body).results().map(tag -> tag.group()).filter(tag -> !HARMLESS_TAG.matcher(tag).matches())).isEmpty();
        assertThat(html).contains("Content-Security-Policy").contains("default-src 'none'");
        assertThat(body).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void givenCorpusOfAttacks_whenExportedAsMarkdown_thenItHasNeitherHtmlNorBadLinks() throws IOException {
        JsonNode corpus = JSON.readTree(Path.of("..", "docs", "testing", "xss-corpus.json"));
        corpus.forEach(attack -> told.add(say(attack.stringValue())));

        Node markdown = Parser.builder().build().parse(exported("ROOM", "MARKDOWN"));
        String html = HtmlRenderer.builder().build().render(markdown);
        assertThat(html).as("no HTML was left to escape")
                .isEqualTo(HtmlRenderer.builder().escapeHtml(true).build().render(markdown));
        assertThat(html).doesNotContainIgnoringCase("href=\"javascript").doesNotContain("<img").doesNotContain("<script");
    }

    @Test
    void givenSession_whenExported_thenOnlyItsStretchIsAskedFor() {
        told.addAll(List.of(say("far earlier"), new SessionStarted(UUID.randomUUID(), 1), say("in it"), say("much later")));
        UUID session = UUID.randomUUID();
        table.answer(ListSessions.class, query -> List.of(new SessionView(
                session, 1, SessionView.State.ENDED, NOON, Optional.of(NOON), 2, Optional.of(3L), List.of())));

        assertThat(file(begin("{\"scope\":\"SESSION\",\"sessionId\":\"%s\",\"format\":\"HTML\"}".formatted(session))))
                .contains("in it").contains(", session 1</title>").doesNotContain("far earlier").doesNotContain("much later");
        refused(post("{\"scope\":\"SESSION\",\"sessionId\":\"%s\",\"format\":\"HTML\"}".formatted(room)), 404, ErrorCode.SESSION_NOT_FOUND);
    }

    @Test
    void givenWhoJoinedLater_whenExported_thenItBeginsWhereTheyMayLookBackTo() {
        told.addAll(List.of(say("the canary sings"), say("two"), say("three")));
        table.answer(GetTable.class, query -> {
            if (query.at().filter(at -> at < 2).isPresent()) {
                throw new RejectedException(Rejection.of(ErrorCode.SEQUENCE_OUT_OF_RANGE, "Not so far back.").with("first", 2L));
            }
            return tableAt(query.at().orElse((long) told.size()));
        });

        assertThat(exported("ROOM", "MARKDOWN")).contains("three").doesNotContain("canary");
    }

    @ParameterizedTest
    @EnumSource
    void givenExport_whenAnyFormatIsWritten_thenOnlyTheViewersOwnFramesAreAskedFor(Export.Format format) {
        told.add(say("mine"));

        exported("ROOM", format.name());

        assertThat(table.asked(ReplayFrames.class)).isNotEmpty()
                .allMatch(query -> query.viewer().equals(me) && query.as().isEmpty() && query.roomId().equals(room));
    }

    @Test
    void givenExportOfSomeone_whenOthersOrTheRemovedAskForIt_thenItIsNotThere() {
        told.add(say("mine"));
        UUID id = begin("{\"scope\":\"ROOM\",\"format\":\"HTML\"}");
        file(id);

        refused(as(kai).get().uri(path(id, "/file")).exchange(), 404, ErrorCode.EXPORT_NOT_FOUND);
        refused(client.get().uri("/api/rooms/{room}/exports/{id}/file", UUID.randomUUID(), id).exchange(), 404, ErrorCode.EXPORT_NOT_FOUND);
        table.refuse(GetTable.class, ErrorCode.ROOM_NOT_FOUND);
        refused(client.get().uri(path(id, "/file")).exchange(), 404, ErrorCode.ROOM_NOT_FOUND);
        refused(client.get().uri(path(id, "")).exchange(), 404, ErrorCode.ROOM_NOT_FOUND);
        refused(post("{\"scope\":\"ROOM\",\"format\":\"HTML\"}"), 404, ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenWhoIsRemovedWhileItIsWritten_whenItGoesOn_thenTheExportFails() {
        told.addAll(List.of(say("one"), say("two"), say("three")));
        table.answer(ReplayFrames.class, query -> {
            if (query.after() > 0) throw new RejectedException(Rejection.of(ErrorCode.ROOM_NOT_FOUND, "Removed."));
            return frames(0, 2);
        });

        UUID id = begin("{\"scope\":\"ROOM\",\"format\":\"HTML\"}");

        await().untilAsserted(() -> assertThat(state(id)).isEqualTo("FAILED"));
        refused(client.get().uri(path(id, "/file")).exchange(), 409, ErrorCode.EXPORT_NOT_READY);
    }

    @Test
    void givenExportThatIsBeingWritten_whenItIsLookedAtAndDeleted_thenItTellsItsProgressAndStops() {
        told.addAll(List.of(say("one"), say("two"), say("three"), say("four")));
        var goOn = new CountDownLatch(1);
        table.answer(ReplayFrames.class, query -> {
            if (query.after() > 0) awaitUninterrupted(goOn);
            return frames(query.after(), Math.min(query.to(), query.after() + 2));
        });
        UUID id = begin("{\"scope\":\"ROOM\",\"format\":\"HTML\"}");
        await().untilAsserted(() -> client.get().uri(path(id, "")).exchange().expectBody()
                .jsonPath("state").isEqualTo("RUNNING").jsonPath("progress").isEqualTo(0.5).jsonPath("size").doesNotHaveJsonPath());
        refused(client.get().uri(path(id, "/file")).exchange(), 409, ErrorCode.EXPORT_NOT_READY);

        client.delete().uri(path(id, "")).exchange().expectStatus().isNoContent();
        goOn.countDown();

        refused(client.get().uri(path(id, "")).exchange(), 404, ErrorCode.EXPORT_NOT_FOUND);
        await().untilAsserted(() -> assertThat(Path.of("target", "test-exports", id + ".export")).doesNotExist());
    }

    @Test
    void givenAsManyExportsAsOneMayHave_whenAnotherIsWanted_thenItIsRefusedUntilOneIsDeleted() {
        told.add(say("one"));
        List<UUID> ids = Stream.generate(() -> begin("{\"scope\":\"CHAT\",\"format\":\"JSONL\"}")).limit(5).toList();

        refused(post("{\"scope\":\"CHAT\",\"format\":\"JSONL\"}"), 409, ErrorCode.TOO_MANY_EXPORTS);

        client.delete().uri(path(ids.getFirst(), "")).exchange().expectStatus().isNoContent();
        begin("{\"scope\":\"CHAT\",\"format\":\"JSONL\"}");
        client.get().uri("/api/rooms/{room}/exports", room).exchange().expectStatus().isOk().expectBody().jsonPath("length()").isEqualTo(5);
    }

    @Test
    void givenFile_whenItIsHandedOut_thenBrowsersSaveItAndDoNotGuess() {
        told.add(say("one"));
        UUID id = begin("{\"scope\":\"CHAT\",\"format\":\"HTML\"}");
        file(id);

        client.get().uri(path(id, "/file")).exchange().expectHeader().contentType("text/html;charset=UTF-8")
                .expectHeader().valueMatches("Content-Disposition", "attachment; filename=\"dsvtt-chat-\\d{4}-\\d\\d-\\d\\d\\.html\"")
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader().valueEquals("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"scope\":\"ROOM\"}", "{\"scope\":\"EVERYTHING\",\"format\":\"HTML\"}",
        "{\"scope\":\"ROOM\",\"format\":\"PDF\"}", "{\"scope\":\"SESSION\",\"format\":\"HTML\"}",
        "{\"scope\":\"ROOM\",\"sessionId\":\"0190a6f0-0000-7000-8000-000000000001\",\"format\":\"HTML\"}"})
    void givenBrokenWish_whenSent_thenItIsRefused(String body) {
        post(body).expectStatus().isBadRequest();
    }

    private String exported(String scope, String format) {
        return file(begin("{\"scope\":\"%s\",\"format\":\"%s\"}".formatted(scope, format)));
    }

    private UUID begin(String wish) {
        byte[] answer = post(wish).expectStatus().isAccepted().expectBody().returnResult().getResponseBody();
        return UUID.fromString(JSON.readTree(answer).get("id").stringValue());
    }

    private String file(UUID id) {
        await().untilAsserted(() -> assertThat(state(id)).isEqualTo("READY"));
        return client.get().uri(path(id, "/file")).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private String state(UUID id) {
        byte[] answer = client.get().uri(path(id, "")).exchange().expectStatus().isOk().expectBody().returnResult().getResponseBody();
        return JSON.readTree(answer).get("state").stringValue();
    }

    private ResponseSpec post(String wish) {
        return client.post().uri("/api/rooms/{room}/exports", room).contentType(MediaType.APPLICATION_JSON).bodyValue(wish).exchange();
    }

    private String path(UUID id, String more) {
        return "/api/rooms/%s/exports/%s%s".formatted(room, id, more);
    }

    private WebTestClient as(UUID person) {
        return TestClient.signedIn(port, realm.token(person, "Ilse"));
    }

    private static void refused(ResponseSpec answer, int status, ErrorCode code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("code").isEqualTo(code.name());
    }

    private MessagePosted say(String text) {
        return new MessagePosted(text, Set.of(), Optional.empty());
    }

    private MessagePosted whisper(String text) {
        return new MessagePosted(text, Set.of(me), Optional.empty());
    }

    /** The frame 1 tells the first change; the frame 0 is that of the room's making. */
    private List<Frame> frames(long after, long to) {
        return IntStream.rangeClosed((int) after + 1, (int) Math.min(to, told.size()))
                .mapToObj(seq -> new Frame(room, seq, NOON, Optional.of(kai), Optional.empty(), List.of(told.get(seq - 1))))
                .toList();
    }

    private TableView tableAt(long seq) {
        return new TableView(room, seq, "Bell & House", Optional.empty(), HistoryAccess.EVERYTHING, List.of(), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty());
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
