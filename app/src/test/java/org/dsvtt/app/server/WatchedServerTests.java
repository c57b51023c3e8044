package org.dsvtt.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.app.data.DataFolder;
import org.dsvtt.app.postgres.PostgresServer;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.Ports;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.query.NodeStatus;
import org.dsvtt.contracts.query.PartStatus;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.CreateRoom;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.gateway.feed.FeedListener;
import org.dsvtt.gateway.feed.RoomFeed;
import org.dsvtt.gateway.feed.RoomFeeds;
import org.dsvtt.gateway.table.ServerNodes;
import org.dsvtt.gateway.table.TableCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What all three parts together tell of a move, on real databases. */
class WatchedServerTests {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final UUID DIRECTOR = UUID.randomUUID();

    @TempDir
    private static Path folder;

    private static DataFolder data;
    private static PostgresServer postgres;
    private static ConfigurableApplicationContext server;
    private static Ports ports;

    private final UUID roomId = UUID.randomUUID();
    private final UUID sceneId = UUID.randomUUID();
    private final UUID tokenId = UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        data = DataFolder.open(folder.resolve("data"));
        ports = new Ports();
        var loopback = InetAddress.getLoopbackAddress();
        postgres = PostgresServer.start(data, Guard.in(data.folder("programs")), ports.free(loopback, 15_932), _ -> {});
        var nobody = URI.create("http://127.0.0.1:9");
        var settings = new TableServer.Settings(
                loopback, 0, URI.create("http://localhost:8080"), true, data.root(),
                postgres.database("dsvtt_events"), postgres.database("dsvtt_views"), postgres.database("dsvtt_keys"), nobody, "a secret",
                data.folder("assets"), data.folder("exports"), nobody, "a secret", "a key of thirty-two characters or more");
        var properties = new HashMap<>(settings.properties());
        properties.put("dsvtt.traces.enabled", true);
        properties.put("management.opentelemetry.tracing.export.schedule-delay", "50ms");
        server = new SpringApplicationBuilder(DsvttConfiguration.class)
                .web(WebApplicationType.REACTIVE)
                .properties(properties)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(InMemorySpanExporter.class, () -> SPANS))
                .run();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        postgres.close();
        ports.close();
        data.close();
    }

    @Test
    void givenRoomThatIsFollowed_whenTokenIsMoved_thenOneTraceRunsFromGatewayToFrame() {
        layTheTable();
        var listener = new FeedListener() {
            @Override
            public void advanced(RoomFeed feed) {}

            @Override
            public void ended(Rejection why) {}
        };
        RoomFeeds feeds = server.getBean(RoomFeeds.class);
        RoomFeed feed = feeds.join(roomId, listener);
        await().atMost(PATIENCE).until(feed::isKnown);

        UUID move = send(new MoveToken(tokenId, List.of(new Point(3, 3), new Point(4, 3))));

        String trace = move.toString().replace("-", "");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(spansOf(trace)).extracting(SpanData::getName)
                .containsExactlyInAnyOrder("send MoveToken", "decide MoveToken", "cut", "show"));
        SpanData sent = span(trace, "send MoveToken");
        assertThat(span(trace, "decide MoveToken").getParentSpanId()).isEqualTo(sent.getSpanId());
        assertThat(spansOf(trace)).filteredOn(span -> !span.getName().startsWith("decide"))
                .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(trace.substring(16)));
        feeds.leave(feed, listener);
    }

    @Test
    void givenCommands_whenTheyWereAnswered_thenMetersAndStatusTellOfThem() {
        layTheTable();
        MeterRegistry meters = server.getBean(MeterRegistry.class);
        assertThat(meters.get("dsvtt.commands").tag("type", "PlaceToken").tag("outcome", "accepted").timer().count()).isPositive();
        assertThat(meters.get("dsvtt.events.append").timer().count()).isGreaterThanOrEqualTo(4);
        assertThat(meters.get("dsvtt.part.up").tag("part", "event-store").gauge().value()).isEqualTo(1);
        assertThat(meters.get("dsvtt.projection.behind").tag("projection", "room-directory").gauge().value()).isNotNaN();

        List<NodeStatus> nodes = Objects.requireNonNull(server.getBean(ServerNodes.class).status().block());

        NodeStatus node = nodes.getFirst();
        assertThat(nodes).hasSize(1);
        assertThat(node.kind()).isEqualTo("dsvtt");
        assertThat(node.eventsAppended()).isGreaterThanOrEqualTo(4);
        assertThat(node.slowest()).extracting("type").contains("CreateRoom", "PlaceToken");
        assertThat(node.parts()).filteredOn(PartStatus::up).extracting(PartStatus::name)
                .containsExactlyInAnyOrder("event-store", "key-store", "read-store");
        assertThat(node.parts()).filteredOn(part -> !part.up()).extracting(PartStatus::name)
                .containsExactlyInAnyOrder("search", "identity");
        assertThat(node.parts()).filteredOn(PartStatus::up).allSatisfy(part -> assertThat(part.version()).hasValueSatisfying(
                version -> assertThat(version).startsWith("18.")));
    }

    private void layTheTable() {
        send(new CreateRoom("Watched"));
        send(new AddScene(sceneId, "A hall", 20, 20, Optional.empty()));
        send(new ActivateScene(sceneId));
        send(new PlaceToken(sceneId, tokenId, "Sir Wat", 2, 3, 1,
                Optional.of(DIRECTOR), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private UUID send(TableCommand command) {
        var commandId = UUID.randomUUID();
        server.getBean(TableCommands.class).submit(new SubmitCommand(roomId, commandId, DIRECTOR, command)).block(PATIENCE);
        return commandId;
    }

    private static List<SpanData> spansOf(String trace) {
        return SPANS.getFinishedSpanItems().stream().filter(span -> span.getTraceId().equals(trace)).toList();
    }

    private static SpanData span(String trace, String name) {
        return spansOf(trace).stream().filter(span -> span.getName().equals(name)).findFirst().orElseThrow();
    }
}
