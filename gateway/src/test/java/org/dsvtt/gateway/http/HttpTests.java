package org.dsvtt.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.AwaitRoom;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.FindInvite;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.InvitedRoom;
import org.dsvtt.contracts.query.ListPeople;
import org.dsvtt.contracts.query.ListRooms;
import org.dsvtt.contracts.query.ListSessions;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.query.RoomSummary;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.scene.Fog;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.contracts.wire.TokenView;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.dsvtt.gateway.http.openapi.OpenApiDocument;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class HttpTests {
    private static final UUID ROOM = UUID.fromString("0190a6f0-0000-7000-8000-000000000001");

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    @Autowired
    private PresenceBoard presence;

    private final UUID me = UUID.randomUUID();
    private String base;
    private WebTestClient client;

    @BeforeEach
    void signIn(@LocalServerPort int port) {
        table.reset();
        base = "http://localhost:" + port;
        client = TestClient.signedIn(port, realm.token(me, "Ilse"));
    }

    @Test
    void givenName_whenRoomIsOpened_thenItsCodeIsToldOnceTheLobbyKnowsIt() {
        table.answer(SubmitCommand.class, command -> new Accepted(2));
        table.answer(AwaitRoom.class, query -> true);
        table.answer(GetTable.class, query -> table(query.roomId(), List.of()));

        post("/api/rooms", "{\"name\":\" Blackspire \"}")
                .expectStatus().isCreated()
                .expectBody().jsonPath("name").isEqualTo("Blackspire").jsonPath("inviteCode").isEqualTo("ABCDEFGH");

        var sent = table.asked(SubmitCommand.class).getFirst();
        assertThat(sent.command()).isEqualTo(new CreateRoom("Blackspire"));
        assertThat(sent.by()).isEqualTo(me);
        assertThat(sent.roomId().version()).isEqualTo(7);
        assertThat(table.asked(AwaitRoom.class)).containsExactly(new AwaitRoom(sent.roomId(), 2));
    }

    @Test
    void givenInviteCode_whenJoined_thenTheRoomIsTold() {
        table.answer(FindInvite.class, query -> List.of(new InvitedRoom(ROOM, "Blackspire")));
        table.answer(SubmitCommand.class, command -> new Accepted(5));
        table.answer(AwaitRoom.class, query -> true);

        post("/api/rooms/join", "{\"inviteCode\":\"abcd-efgh\"}")
                .expectStatus().isOk()
                .expectBody().json("{\"id\":\"%s\",\"name\":\"Blackspire\"}".formatted(ROOM));
        assertThat(table.asked(SubmitCommand.class).getFirst().command()).isEqualTo(new JoinRoom("abcd-efgh"));
        get("/api/invites/ABCDEFGH").expectStatus().isOk().expectBody().jsonPath("id").isEqualTo(ROOM.toString());
    }

    @Test
    void givenMember_whenJoinedAgain_thenTheRefusalSaysWhichRoom() {
        table.answer(FindInvite.class, query -> List.of(new InvitedRoom(ROOM, "Blackspire")));
        table.refuse(SubmitCommand.class, ErrorCode.ALREADY_MEMBER);

        expect(post("/api/rooms/join", "{\"inviteCode\":\"ABCDEFGH\"}"), ErrorCode.ALREADY_MEMBER)
                .jsonPath("roomId").isEqualTo(ROOM.toString());
    }

    @Test
    void givenUnknownInviteCode_whenUsed_thenNotValid() {
        table.answer(FindInvite.class, query -> List.of());
        expect(post("/api/rooms/join", "{\"inviteCode\":\"ZZZZZZZZ\"}"), ErrorCode.INVITE_NOT_VALID);
        expect(get("/api/invites/ZZZZZZZZ"), ErrorCode.INVITE_NOT_VALID);
    }

    /** Only guesses are counted: ten of them a minute. */
    @Test
    void givenRightCodes_whenManyAreUsed_thenOnlyWrongOnesAreEverTooMany() {
        table.answer(FindInvite.class, query -> List.of(new InvitedRoom(ROOM, "Blackspire")));
        for (int use = 0; use < 25; use++) get("/api/invites/ABCDEFGH").expectStatus().isOk();

        table.answer(FindInvite.class, query -> List.of());
        for (int guess = 0; guess < 10; guess++) expect(get("/api/invites/ZZZZZZZZ"), ErrorCode.INVITE_NOT_VALID);
        expect(get("/api/invites/ZZZZZZZZ"), ErrorCode.RATE_LIMITED);
        expect(post("/api/rooms/join", "{\"inviteCode\":\"ABCDEFGH\"}"), ErrorCode.RATE_LIMITED);
    }

    @Test
    void givenSomeoneAtTheTable_whenRoomsAreListed_thenTheyArePresent() {
        var guest = UUID.randomUUID();
        presence.enter(ROOM, guest);
        table.answer(ListRooms.class, query -> List.of(new RoomSummary(
                ROOM, "Blackspire", 7, Role.DIRECTOR, Instant.EPOCH, Optional.empty(), 0, Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(new Person(me, "Ilse", Role.DIRECTOR, PlayerColor.CORAL)))));

        get("/api/rooms").expectStatus().isOk().expectBody()
                .jsonPath("[0].id").isEqualTo(ROOM.toString())
                .jsonPath("[0].createdAt").isEqualTo("1970-01-01T00:00:00Z")
                .jsonPath("[0].lastPlayedAt").doesNotHaveJsonPath()
                .jsonPath("[0].members[0].name").isEqualTo("Ilse")
                .jsonPath("[0].present[0]").isEqualTo(guest.toString());
        presence.remove(ROOM, guest);
    }

    @Test
    void givenQuestionsAboutTheTable_whenAsked_thenTheyCarryTheAskerAndWhatWasAsked() {
        table.answer(GetTable.class, query -> table(ROOM, List.of()));
        table.answer(GetFrames.class, query -> new FramePage(List.of(), Optional.empty()));
        table.answer(GetMessages.class, query -> List.of(new ChatEntry(
                3, Instant.EPOCH, me, new MessagePosted("Hello", Set.of(), Optional.empty()))));
        table.answer(ListSessions.class, query -> List.of());
        table.answer(ListPeople.class, query -> List.of());

        get("/api/rooms/%s/table?at=4".formatted(ROOM)).expectStatus().isOk();
        get("/api/rooms/%s/frames?after=0&limit=10".formatted(ROOM)).expectStatus().isOk().expectBody().json("{\"frames\":[]}");
        get("/api/rooms/%s/messages?before=9".formatted(ROOM)).expectStatus().isOk()
                .expectBody().jsonPath("[0].change.type").isEqualTo("MessagePosted");
        get("/api/rooms/%s/sessions".formatted(ROOM)).expectStatus().isOk();
        get("/api/rooms/%s/people".formatted(ROOM)).expectStatus().isOk();

        assertThat(table.asked(GetTable.class)).containsExactly(new GetTable(ROOM, me, Optional.of(4L)));
        assertThat(table.asked(GetFrames.class)).containsExactly(new GetFrames(ROOM, me, 0, 10));
        assertThat(table.asked(GetMessages.class)).containsExactly(new GetMessages(ROOM, me, Optional.of(9L), 50));
    }

    @Test
    void givenCommand_whenSent_thenItGoesOnWithItsIdAndSender() {
        var commandId = UUID.randomUUID();
        table.answer(SubmitCommand.class, command -> new Accepted(12));
        post("/api/rooms/%s/commands".formatted(ROOM), "{\"commandId\":\"%s\",\"type\":\"StartSession\"}".formatted(commandId))
                .expectStatus().isOk()
                .expectBody().json("{\"commandId\":\"%s\",\"seq\":12}".formatted(commandId));
        assertThat(table.asked(SubmitCommand.class)).containsExactly(new SubmitCommand(ROOM, commandId, me, new StartSession()));
    }

    @Test
    void givenRefusal_whenCommandIsSent_thenItIsAProblemDocumentWithItsCode() {
        table.refuse(SubmitCommand.class, ErrorCode.SESSION_ALREADY_RUNNING);
        expect(command("{\"commandId\":\"%s\",\"type\":\"StartSession\"}".formatted(ROOM)), ErrorCode.SESSION_ALREADY_RUNNING)
                .jsonPath("type").isEqualTo("about:blank").jsonPath("status").isEqualTo(409)
                .jsonPath("title").isEqualTo("Conflict").jsonPath("detail").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "{\"commandId\":\"0190a6f0-0000-7000-8000-000000000001\",\"type\":\"Teleport\"} | UNKNOWN_COMMAND |",
        "{\"commandId\":\"0190a6f0-0000-7000-8000-000000000001\"} | MALFORMED_FIELD | type",
        "{\"type\":\"StartSession\"} | MALFORMED_FIELD | commandId",
        "{\"commandId\":\"1-1-1-1-1\",\"type\":\"StartSession\"} | MALFORMED_FIELD | commandId",
        "{\"commandId\":\"0190a6f0-0000-7000-8000-000000000001\",\"type\":\"RollDice\"} | MALFORMED_FIELD | expression",
        "{\"commandId\":\"0190a6f0-0000-7000-8000-000000000001\",\"type\":\"RollDice\",\"expression\":7} | MALFORMED_FIELD | expression",
        "{\"commandId\":\"0190a6f0-0000-7000-8000-000000000001\" | MALFORMED_JSON |",
        "[] | MALFORMED_JSON |",
    })
    void givenBrokenCommand_whenSent_thenItGetsItsCode(String body, ErrorCode code, String field) {
        var problem = expect(command(body), code);
        if (field != null) problem.jsonPath("field").isEqualTo(field);
        assertThat(table.asked(SubmitCommand.class)).isEmpty();
    }

    @Test
    void givenInvalidUtf8_whenSent_thenMalformedJson() {
        expect(client.post().uri("/api/rooms/%s/commands".formatted(ROOM)).contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}).exchange(), ErrorCode.MALFORMED_JSON);
    }

    @Test
    void givenTenMegabytes_whenSent_thenTooLarge() {
        expect(command("{\"commandId\":\"" + "x".repeat(10_000_000)), ErrorCode.FRAME_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/rooms/x/table, MALFORMED_FIELD, 400",
        "/api/rooms/0190a6f0-0000-7000-8000-000000000001/table?at=-1, SEQUENCE_OUT_OF_RANGE, 400",
        "/api/rooms/0190a6f0-0000-7000-8000-000000000001/table?at=x, MALFORMED_FIELD, 400",
        "/api/rooms/0190a6f0-0000-7000-8000-000000000001/frames, MALFORMED_FIELD, 400",
        "/api/rooms/0190a6f0-0000-7000-8000-000000000001/frames?after=-1, SEQUENCE_OUT_OF_RANGE, 400",
        "/api/rooms/0190a6f0-0000-7000-8000-000000000001/frames?after=0&limit=0, MALFORMED_FIELD, 400",
        "/api/rooms/0190a6f0-0000-7000-8000-000000000001/frames?after=0&limit=1001, MALFORMED_FIELD, 400",
        "/api/rooms/0190a6f0-0000-7000-8000-000000000001/messages?limit=201, MALFORMED_FIELD, 400",
        "/api/rooms/0190a6f0-0000-7000-8000-000000000001/table, ROOM_NOT_FOUND, 404",
        "/api/nothing, NOT_FOUND, 404",
        "/nothing.js, NOT_FOUND, 404",
        "/api/rooms/join, METHOD_NOT_ALLOWED, 405",
    })
    void givenQuestionThatCannotBeAnswered_whenAsked_thenItGetsItsCode(String address, ErrorCode code, int status) {
        expect(get(address), code).jsonPath("status").isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/rooms/%2e%2e/me", "/api/rooms/a%2Fb/table", "/api/rooms;x=1", "/api/rooms/%5c/table", "/api/%00"})
    void givenAddressThatCouldBeReadInTwoWays_whenAsked_thenNotFound(String address) {
        expect(client.get().uri(URI.create(base + address)).exchange(), ErrorCode.NOT_FOUND);
        assertThat(table.asked(ListRooms.class)).isEmpty();
    }

    @Test
    void givenBodyOfAnotherType_whenSent_thenUnsupportedMediaType() {
        expect(client.post().uri("/api/rooms").contentType(MediaType.TEXT_PLAIN).bodyValue("Blackspire").exchange(),
                ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        expect(client.post().uri("/api/rooms").contentType(MediaType.APPLICATION_JSON).exchange(), ErrorCode.MALFORMED_JSON);
    }

    @Test
    void givenFailureOfTheServer_whenAsked_thenOnlyItsCorrelationIdIsTold() {
        table.answer(ListRooms.class, query -> {
            throw new IllegalStateException("secret");
        });
        expect(get("/api/rooms"), ErrorCode.INTERNAL_ERROR)
                .jsonPath("correlationId").isNotEmpty()
                .jsonPath("detail").value(String.class, detail -> assertThat(detail).doesNotContain("secret"));
    }

    @Test
    void givenFiveHundredTokens_whenTheTableIsAsked_thenItIsUnderAHundredKilobytes() {
        var tokens = IntStream.range(0, 500)
                .mapToObj(i -> new TokenView(UUID.randomUUID(), "Goblin %d".formatted(i), i % 40, i / 40, 1,
                        Optional.of(UUID.randomUUID()), false, Optional.of("#%06x".formatted(i * 977)), Optional.empty()))
                .toList();
        table.answer(GetTable.class, query -> table(ROOM, tokens));

        var response = client.get().uri("/api/rooms/%s/table".formatted(ROOM)).header("Accept-Encoding", "gzip").exchange()
                .expectStatus().isOk()
                .expectHeader().valueEquals("Content-Encoding", "gzip")
                .expectBody().returnResult();
        assertThat(response.getResponseBodyContent()).hasSizeLessThan(100_000);
    }

    @Test
    void givenControllers_whenComparedWithTheDocument_thenBothHaveTheSameAddresses(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, @Autowired OpenApiDocument document) {
        var served = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream()
                        .flatMap(address -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + address)))
                .filter(address -> !address.endsWith("api.json"))
                .toList();
        var described = JsonMapper.shared().readTree(document.json()).get("paths").propertyStream()
                .flatMap(path -> path.getValue().propertyStream().map(Map.Entry::getKey)
                        .filter(method -> !method.equals("parameters"))
                        .map(method -> method + " " + path.getKey()))
                .toList();
        assertThat(served).containsExactlyInAnyOrderElementsOf(described);
    }

    private ResponseSpec get(String address) {
        return client.get().uri(address).exchange();
    }

    private ResponseSpec post(String address, String body) {
        return client.post().uri(address).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private ResponseSpec command(String body) {
        return post("/api/rooms/%s/commands".formatted(ROOM), body);
    }

    private static WebTestClient.BodyContentSpec expect(ResponseSpec response, ErrorCode code) {
        return response.expectStatus().isEqualTo(code.status())
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("code").isEqualTo(code.name());
    }

    private static TableView table(UUID roomId, List<TokenView> tokens) {
        var scene = new SceneView(ROOM, "Yard", 40, 40, Optional.empty(), Optional.empty(), Fog.none(40, 40), tokens);
        return new TableView(roomId, 2, "Blackspire", Optional.of("ABCDEFGH"), HistoryAccess.EVERYTHING, List.of(),
                Optional.empty(), Optional.of(scene), List.of(), Optional.empty());
    }
}
