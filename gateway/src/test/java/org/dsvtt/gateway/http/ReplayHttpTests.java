package org.dsvtt.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetRecap;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.GetTimeline;
import org.dsvtt.contracts.query.Mark;
import org.dsvtt.contracts.query.ReplayFrames;
import org.dsvtt.contracts.query.Timeline;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class ReplayHttpTests {
    private static final UUID ROOM = UUID.fromString("0190a6f0-0000-7000-8000-000000000001");

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private final UUID me = UUID.randomUUID();
    private final UUID her = UUID.randomUUID();
    private int port;
    private WebTestClient client;

    @BeforeEach
    void signIn(@LocalServerPort int serverPort) {
        table.reset();
        port = serverPort;
        client = TestClient.signedIn(port, realm.token(me, "Ilse"));
    }

    @Test
    void givenStretchOfSeveralPages_whenReplayed_thenEveryFrameIsALineAndNoneIsMissing() {
        table.answer(ReplayFrames.class, query -> frames(query, "Hello"));

        String body = get("/replay?after=10&to=710").expectStatus().isOk()
                .expectHeader().contentType(MediaType.APPLICATION_NDJSON)
                .expectBody(String.class).returnResult().getResponseBody();

        assertThat(body.lines().map(line -> JsonMapper.shared().readTree(line).get("seq").asLong()))
                .containsExactlyElementsOf(LongStream.rangeClosed(11, 710).boxed().toList());
        assertThat(table.asked(ReplayFrames.class)).extracting(ReplayFrames::after).containsExactly(10L, 260L, 510L);
    }

    @Test
    void givenNothingToReplay_whenAsked_thenTheBodyIsEmpty() {
        table.answer(ReplayFrames.class, query -> List.of());
        get("/replay?after=7&to=7").expectStatus().isOk().expectBody().isEmpty();
    }

    @Test
    void givenRefusal_whenReplayed_thenItIsAProblemDocument() {
        table.refuse(ReplayFrames.class, ErrorCode.SEQUENCE_OUT_OF_RANGE);
        expect("/replay?after=1&to=2", ErrorCode.SEQUENCE_OUT_OF_RANGE);
        table.refuse(ReplayFrames.class, ErrorCode.DIRECTOR_ONLY);
        expect("/replay?after=1&to=2&as=" + her, ErrorCode.DIRECTOR_ONLY);
    }

    /** What the kernels of both ends keep between them is some megabytes; all of it would be two hundred. */
    @Test
    void givenReaderWhoDoesNotRead_whenReplayed_thenNoMorePagesAreFetchedThanTheNetworkTakes() throws Exception {
        table.answer(ReplayFrames.class, query -> frames(query, "x".repeat(8_000)));
        try (var socket = new Socket("localhost", port)) {
            socket.setReceiveBufferSize(64 << 10);
            socket.getOutputStream().write("""
                    GET /api/rooms/%s/replay?after=0&to=25000 HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    \r
                    """.formatted(ROOM, realm.token(me, "Ilse")).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().read();

            await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(10))
                    .until(() -> table.asked(ReplayFrames.class).size(), pages -> pages < 20);
        }
    }

    @Test
    void givenEyesOfAnother_whenLookingBack_thenTheQuestionSaysWhose() {
        table.answer(GetFrames.class, query -> new FramePage(List.of(), Optional.empty()));
        table.answer(ReplayFrames.class, query -> List.of());

        get("/table?at=4&as=" + her);
        get("/frames?after=4&limit=10&as=" + her).expectStatus().isOk();
        get("/replay?after=4&to=9&as=" + her).expectStatus().isOk();

        assertThat(table.asked(GetTable.class)).containsExactly(new GetTable(ROOM, me, Optional.of(4L), Optional.of(her)));
        assertThat(table.asked(GetFrames.class)).containsExactly(new GetFrames(ROOM, me, 4, 10, Optional.of(her)));
        assertThat(table.asked(ReplayFrames.class).getFirst().as()).contains(her);
    }

    @Test
    void givenTimelineAndRecap_whenAsked_thenTheyAreAnswered() {
        var session = UUID.randomUUID();
        table.answer(GetTimeline.class, query -> new Timeline(Optional.empty(), 3, 9, Instant.EPOCH, Instant.EPOCH,
                List.of(new Timeline.Tick(3, Instant.EPOCH)),
                List.of(new Mark(5, Instant.EPOCH, Mark.Kind.ROUND, "2", Optional.of(me), Optional.empty()))));
        table.refuse(GetRecap.class, ErrorCode.SESSION_NOT_FOUND);

        get("/timeline?around=5").expectStatus().isOk().expectBody()
                .jsonPath("session").doesNotHaveJsonPath()
                .jsonPath("ticks[0].seq").isEqualTo(3)
                .jsonPath("marks[0].kind").isEqualTo("ROUND")
                .jsonPath("marks[0].bookmarkId").doesNotHaveJsonPath();
        get("/timeline?session=" + session).expectStatus().isOk();
        expect("/sessions/%s/recap".formatted(session), ErrorCode.SESSION_NOT_FOUND);

        assertThat(table.asked(GetTimeline.class)).containsExactly(
                new GetTimeline(ROOM, me, Optional.empty(), Optional.of(5L)),
                new GetTimeline(ROOM, me, Optional.of(session), Optional.empty()));
        assertThat(table.asked(GetRecap.class)).containsExactly(new GetRecap(ROOM, me, session));
    }

    @ParameterizedTest
    @CsvSource({
        "/replay?after=-1&to=5, SEQUENCE_OUT_OF_RANGE",
        "/replay?after=1&to=-5, SEQUENCE_OUT_OF_RANGE",
        "/replay?to=5, MALFORMED_FIELD",
        "/replay?after=5, MALFORMED_FIELD",
        "/replay?after=x&to=5, MALFORMED_FIELD",
        "/replay?after=99999999999999999999&to=5, MALFORMED_FIELD",
        "/replay?after=1&to=5&as=everyone, MALFORMED_FIELD",
        "/table?at=1&as=everyone, MALFORMED_FIELD",
        "/timeline?around=-1, SEQUENCE_OUT_OF_RANGE",
        "/timeline?session=1, MALFORMED_FIELD",
        "/timeline?around=1&session=0190a6f0-0000-7000-8000-000000000001, MALFORMED_FIELD",
        "/sessions/last/recap, MALFORMED_FIELD",
    })
    void givenBadQuestion_whenAsked_thenRefusedWithoutAskingAnyone(String address, ErrorCode code) {
        expect(address, code);
        assertThat(table.asked(ReplayFrames.class)).isEmpty();
        assertThat(table.asked(GetTimeline.class)).isEmpty();
    }

    private WebTestClient.ResponseSpec get(String address) {
        return client.get().uri("/api/rooms/" + ROOM + address).exchange();
    }

    private void expect(String address, ErrorCode code) {
        get(address).expectStatus().isEqualTo(code.status())
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("code").isEqualTo(code.name());
    }

    private static List<Frame> frames(ReplayFrames query, String said) {
        return LongStream.rangeClosed(query.after() + 1, Math.min(query.to(), query.after() + query.limit()))
                .mapToObj(seq -> new Frame(ROOM, seq, Instant.EPOCH, Optional.of(query.viewer()), Optional.empty(),
                        List.of(new MessagePosted(said, Set.of(), Optional.empty()))))
                .toList();
    }
}
