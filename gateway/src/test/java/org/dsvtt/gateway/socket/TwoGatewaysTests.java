package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.gateway.redis.DebianRedis;
import org.dsvtt.gateway.redis.RedisLink;
import org.dsvtt.gateway.redis.TestLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.messaging.simp.stomp.StompCommand;

/** Two gateways with one query side and one Redis: to people at different ones it is the same table. */
class TwoGatewaysTests {
    private static final FakeTable TABLE = new FakeTable();
    private static final TestTokens TOKENS = new TestTokens();

    private static DebianRedis redis;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    private final UUID scene = UUID.randomUUID();
    private final List<StompTestClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() {
        redis = DebianRedis.started();
        one = gateway();
        other = gateway();
    }

    @AfterAll
    static void end() {
        if (one != null) one.close();
        if (other != null) other.close();
        if (redis != null) redis.close();
    }

    @AfterEach
    void closeClients() {
        clients.forEach(StompTestClient::close);
    }

    @Test
    void givenPlayersAtTwoGateways_whenTheySignal_thenOthersAreToldOnceWhereverTheyAre() {
        var ilse = UUID.randomUUID();
        var kai = UUID.randomUUID();
        var mara = UUID.randomUUID();
        var room = TABLE.room(ilse, kai, mara);
        var ilsesScreen = listening(one, ilse, room);
        var kaisScreen = listening(one, kai, room);
        var marasScreen = listening(other, mara, room);
        awaitPresent(ilsesScreen, ilse, kai, mara);

        signal(ilsesScreen, room, ping(1));
        signal(marasScreen, room, ping(2));

        var ilsesPing = "{\"type\":\"Ping\",\"sceneId\":\"%s\",\"x\":1.0,\"y\":1.0,\"by\":\"%s\"}".formatted(scene, ilse);
        var marasPing = "{\"type\":\"Ping\",\"sceneId\":\"%s\",\"x\":2.0,\"y\":1.0,\"by\":\"%s\"}".formatted(scene, mara);
        await().untilAsserted(() -> {
            assertThat(signals(ilsesScreen)).containsExactly(marasPing);
            assertThat(signals(kaisScreen)).containsExactlyInAnyOrder(ilsesPing, marasPing);
            assertThat(signals(marasScreen)).containsExactly(ilsesPing);
        });
    }

    @Test
    void givenManyCursors_whenTheyCrossOver_thenTheLastOneArrives() {
        var ilse = UUID.randomUUID();
        var kai = UUID.randomUUID();
        var room = TABLE.room(ilse, kai);
        var ilsesScreen = listening(one, ilse, room);
        var kaisScreen = listening(other, kai, room);
        awaitPresent(ilsesScreen, ilse, kai);

        for (int x = 1; x <= 30; x++) signal(ilsesScreen, room, cursor(x));

        await().untilAsserted(() -> assertThat(signals(kaisScreen).getLast()).contains("\"x\":30.0"));
        assertThat(signals(kaisScreen)).hasSizeLessThan(15);
    }

    @Test
    void givenHiddenToken_whenItIsDraggedAtOneGateway_thenPlayersAtTheOtherAreNotTold() {
        var director = UUID.randomUUID();
        var kai = UUID.randomUUID();
        var mara = UUID.randomUUID();
        var room = TABLE.room(director, kai, mara);
        room.direct(director);
        var token = UUID.randomUUID();
        var marasScreen = listening(one, mara, room);
        var kaisScreen = listening(other, kai, room);
        var directorsScreen = listening(other, director, room);
        awaitPresent(marasScreen, director, kai, mara);
        signal(marasScreen, room, drag(token, 1));
        await().untilAsserted(() -> assertThat(signals(kaisScreen)).hasSize(1));

        room.hide(token);
        room.append(director, UUID.randomUUID(), new RoomRenamed("hidden"));
        signal(marasScreen, room, drag(token, 2));

        await().untilAsserted(() -> assertThat(signals(directorsScreen)).anyMatch(body -> body.contains("\"x\":2.0")));
        assertThat(signals(kaisScreen)).hasSize(1);
    }

    @Test
    void givenMemberRemoved_whenOthersSignalAtAnotherGateway_thenNothingReachesThemAndTheyAreAbsentEverywhere() {
        var ilse = UUID.randomUUID();
        var kai = UUID.randomUUID();
        var mara = UUID.randomUUID();
        var room = TABLE.room(ilse, kai, mara);
        var ilsesScreen = listening(one, ilse, room);
        var kaisScreen = listening(other, kai, room);
        var marasScreen = listening(other, mara, room);
        awaitPresent(ilsesScreen, ilse, kai, mara);
        awaitPresent(marasScreen, ilse, kai, mara);

        room.remove(kai);
        awaitPresent(ilsesScreen, ilse, mara);
        awaitPresent(marasScreen, ilse, mara);
        var before = told(kaisScreen).size();
        signal(ilsesScreen, room, ping(1));

        await().untilAsserted(() -> assertThat(signals(marasScreen)).hasSize(1));
        assertThat(told(kaisScreen)).hasSize(before);
    }

    @Test
    void givenSocketCloses_whenTheGraceIsOver_thenTheyAreGoneAtTheOtherGatewayToo() {
        var ilse = UUID.randomUUID();
        var kai = UUID.randomUUID();
        var room = TABLE.room(ilse, kai);
        var ilsesScreen = listening(one, ilse, room);
        var kaisScreen = listening(other, kai, room);
        awaitPresent(ilsesScreen, ilse, kai);
        awaitPresent(kaisScreen, ilse, kai);

        kaisScreen.close();

        awaitPresent(ilsesScreen, ilse);
    }

    /** Promise 22. */
    @Test
    void givenFloodOverTwoGateways_whenTogetherItIsTooMuch_thenLimitedAsIfAtOneAndClosedWhenItDoesNotStop() {
        var guesser = UUID.randomUUID();
        var room = TABLE.room(UUID.randomUUID());
        var here = ready(one, guesser);
        var there = ready(other, guesser);

        for (int i = 0; i < 5; i++) guess(here, room);
        assertThat(replies(here, 5)).noneMatch(reply -> reply.contains("RATE_LIMITED"));
        for (int i = 0; i < 10; i++) guess(there, room);

        assertThat(replies(there, 10).stream().filter(reply -> reply.contains("RATE_LIMITED"))).hasSize(5)
                .allMatch(reply -> reply.contains("\"retryAfterMillis\":"));
        for (int i = 0; i < 300 && there.isOpen(); i++) guess(there, room);
        assertThat(there.awaitError().headers()).containsEntry("code", "RATE_LIMITED");
        assertThat(there.awaitClose().getCode()).isEqualTo(1008);
        assertThat(here.isOpen()).isTrue();
    }

    @Test
    void givenRedisKilled_whenPlayersGoOn_thenEachGatewayDoesByItselfAndTheyMeetAgainWhenItIsBack() {
        var ilse = UUID.randomUUID();
        var kai = UUID.randomUUID();
        var mara = UUID.randomUUID();
        var room = TABLE.room(ilse, kai, mara);
        var ilsesScreen = listening(one, ilse, room);
        var kaisScreen = listening(one, kai, room);
        var marasScreen = listening(other, mara, room);
        ilsesScreen.subscribe("replies", "/user/queue/replies");
        awaitPresent(ilsesScreen, ilse, kai, mara);

        redis.kill();
        TestLink.awaitAway(one.getBean(RedisLink.class));
        TestLink.awaitAway(other.getBean(RedisLink.class));
        signal(ilsesScreen, room, ping(1));
        ilsesScreen.command(room.id(), "\"type\":\"StartSession\"");
        await().untilAsserted(() -> assertThat(signals(kaisScreen)).hasSize(1));
        assertThat(replies(ilsesScreen, 1)).singleElement().asString().contains("accepted");
        awaitPresent(ilsesScreen, ilse, kai);
        awaitPresent(marasScreen, mara);
        assertThat(signals(marasScreen)).isEmpty();

        redis.start();

        awaitPresent(ilsesScreen, ilse, kai, mara);
        awaitPresent(marasScreen, ilse, kai, mara);
        signal(ilsesScreen, room, ping(2));
        await().untilAsserted(() -> assertThat(signals(marasScreen)).singleElement().asString().contains("\"x\":2.0"));
    }

    private static ConfigurableApplicationContext gateway() {
        var context = new SpringApplicationBuilder(SocketSlice.Slice.class)
                .properties(
                        "server.port=0", "dsvtt.public-url=https://table.example", "dsvtt.presence.grace=200ms", "dsvtt.presence.lease=3s",
                        "dsvtt.feed.retry-after=50ms", "dsvtt.feed.tail-check=500ms", "dsvtt.redis.url=" + redis.url(),
                        "dsvtt.redis.patience=" + TestLink.PATIENCE, "spring.main.banner-mode=off")
                .initializers((GenericApplicationContext empty) -> {
                    empty.registerBean("sharedTable", FakeTable.class, () -> TABLE, bean -> bean.setPrimary(true));
                    empty.registerBean("sharedTokens", TestTokens.class, () -> TOKENS, bean -> bean.setPrimary(true));
                })
                .run();
        TestLink.awaitThere(context.getBean(RedisLink.class));
        return context;
    }

    private StompTestClient connected(ConfigurableApplicationContext gateway, UUID person) {
        int port = ((ReactiveWebServerApplicationContext) gateway).getWebServer().getPort();
        var client = StompTestClient.connect(URI.create("ws://localhost:%d/ws".formatted(port)), TOKENS.token(person));
        clients.add(client);
        return client;
    }

    private StompTestClient listening(ConfigurableApplicationContext gateway, UUID person, FakeRoom room) {
        var client = connected(gateway, person);
        client.subscribe("signals", room.signals());
        return client;
    }

    private StompTestClient ready(ConfigurableApplicationContext gateway, UUID person) {
        var client = connected(gateway, person);
        client.subscribe("replies", "/user/queue/replies");
        return client;
    }

    private static void guess(StompTestClient client, FakeRoom room) {
        client.command(room.id(), "\"type\":\"JoinRoom\",\"inviteCode\":\"ABCDEFGH\"");
    }

    private String ping(int x) {
        return "{\"type\":\"Ping\",\"sceneId\":\"%s\",\"x\":%d,\"y\":1}".formatted(scene, x);
    }

    private String cursor(int x) {
        return "{\"type\":\"Cursor\",\"sceneId\":\"%s\",\"x\":%d,\"y\":1}".formatted(scene, x);
    }

    private static String drag(UUID token, int x) {
        return "{\"type\":\"Drag\",\"tokenId\":\"%s\",\"path\":[{\"x\":%d,\"y\":1}]}".formatted(token, x);
    }

    private static void signal(StompTestClient client, FakeRoom room, String body) {
        client.send(StompCommand.SEND, Map.of("destination", "/app/rooms/%s/signals".formatted(room.id())), body);
    }

    private static List<String> told(StompTestClient client) {
        return client.messages("signals").stream().map(StompTestClient.Frame::body).toList();
    }

    /** All but presence. */
    private static List<String> signals(StompTestClient client) {
        return told(client).stream().filter(body -> !body.contains("Presence")).toList();
    }

    private static List<String> replies(StompTestClient client, int many) {
        await().atMost(StompTestClient.PATIENCE).until(() -> client.messages("replies").size() >= many);
        return client.messages("replies").stream().map(StompTestClient.Frame::body).toList();
    }

    private static void awaitPresent(StompTestClient screen, UUID... people) {
        var ids = Arrays.stream(people).sorted().map("\"%s\""::formatted).collect(Collectors.joining(","));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                told(screen).stream().filter(body -> body.contains("Presence")).toList().getLast())
                .isEqualTo("{\"type\":\"Presence\",\"present\":[%s]}".formatted(ids)));
    }
}
