package org.dsvtt.axon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.TokenMoved;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class EmbeddedEventStoreTests {
    private static final String DATABASE = TestDatabase.create();
    private static final String READ_DATABASE = TestDatabase.create();
    private static final TokenMoved MOVED =
            new TokenMoved(UUID.fromString("0190a6f0-0000-7000-8000-000000000001"), List.of(new Point(3, 4.5)));

    private static ConfigurableApplicationContext context;
    private static EventStore store;
    private static JdbcClient sql;

    @BeforeAll
    static void start() {
        context = application(ReadSide.class).run();
        store = context.getBean(EventStore.class);
        sql = JdbcClient.create(context.getBean("eventStoreDataSource", DataSource.class));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void givenReadSideWithItsOwnDataSource_whenStarted_thenEachFindsItsOwn() {
        assertThat(context.getBean(DataSource.class)).isSameAs(context.getBean("readDataSource"));
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
        assertThat(store).isInstanceOf(PushingEventStore.class);
    }

    @Test
    void givenAppendedEvent_whenLookedAtWithSql_thenPayloadAndMetadataAreReadable() {
        String room = append(MOVED, Map.of("by", "0190a6f0-0000-7000-8000-00000000000a"));

        var row = sql.sql("""
                select payload_type, payload_revision, payload->>'type' as type, payload->'path'->0->>'y' as y,
                    meta_data->>'by' as actor from domain_event where aggregate_identifier = ?""").param(room).query().singleRow();

        assertThat(row).containsEntry("payload_type", TokenMoved.class.getName())
                .containsEntry("payload_revision", "1")
                .containsEntry("type", "TokenMoved")
                .containsEntry("y", "4.5")
                .containsEntry("actor", "0190a6f0-0000-7000-8000-00000000000a");
    }

    @Test
    void givenAppendedEvent_whenReadBack_thenItIsTheSame() {
        String room = append(MOVED, Map.of("by", "someone"));

        assertThat(store.readEvents(room).asStream()).singleElement().satisfies(event -> {
            assertThat(event.getPayload()).isEqualTo(MOVED);
            assertThat(event.getMetaData()).containsEntry("by", "someone");
        });
    }

    @Test
    void givenSnapshotOfTheSamePlaceTwice_whenStored_thenTheLaterOneStands() {
        String room = append(MOVED, Map.of());

        store.storeSnapshot(new GenericDomainEventMessage<>("Room", room, 0, "first"));
        store.storeSnapshot(new GenericDomainEventMessage<>("Room", room, 0, "second"));

        assertThat(sql.sql("select payload #>> '{}' from snapshot_event where aggregate_identifier = ?").param(room)
                .query(String.class).list()).containsExactly("second");
    }

    @Test
    void givenPooledProcessor_whenEventsAreCommitted_thenItHandlesThem() {
        var handler = context.getBean(RecordingHandler.class);
        String warmUp = append(MOVED, Map.of());
        await().atMost(20, TimeUnit.SECONDS).until(() -> handler.seen.contains(warmUp));

        String room = append(MOVED, Map.of());

        await().atMost(20, TimeUnit.SECONDS).until(() -> handler.seen.contains(room));
    }

    @Test
    void givenTransactionThatCommitsLate_whenLaterEventsWereReadBefore_thenItsEventIsPushedTooAndOnce() throws Exception {
        var transactions = context.getBean("eventStoreTransactionManager", TransactionManager.class);
        var inserted = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var stream = store.openStream(store.createHeadToken())) {
            var late = CompletableFuture.supplyAsync(() -> {
                var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("late"));
                work.attachTransaction(transactions);
                String room = append(MOVED, Map.of());
                work.onPrepareCommit(w -> {
                    inserted.countDown();
                    awaitUninterruptibly(mayCommit);
                });
                work.commit();
                return room;
            });
            awaitUninterruptibly(inserted);
            String early = append(MOVED, Map.of());
            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            assertThat(((DomainEventMessage<?>) stream.nextAvailable()).getAggregateIdentifier()).isEqualTo(early);

            mayCommit.countDown();

            assertThat(stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(((DomainEventMessage<?>) stream.nextAvailable()).getAggregateIdentifier())
                    .isEqualTo(late.get(5, TimeUnit.SECONDS));
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void givenReplayToken_whenKeptAsJson_thenItIsReadBack() {
        var json = context.getBean(Serializer.class);
        var token = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(7, List.of(5L)),
                GapAwareTrackingToken.newInstance(2, List.of()), "why");

        assertThat(json.<byte[], Object>deserialize(json.serialize(token, byte[].class))).isEqualTo(token);
    }

    @Test
    void givenProcessorWithoutDurableTokens_whenStarted_thenItRefuses() {
        assertThatThrownBy(() -> application(ForgetfulReadSide.class).run().close())
                .rootCause().hasMessageContaining("would forget its position");
    }

    private static SpringApplicationBuilder application(Class<?> configuration) {
        return new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE).bannerMode(
                Banner.Mode.OFF).properties(Map.of(
                "dsvtt.event-store.url", DATABASE,
                "dsvtt.event-store.username", "postgres"));
    }

    private static String append(Object payload, Map<String, ?> metadata) {
        String room = UUID.randomUUID().toString();
        store.publish(new GenericDomainEventMessage<>("Room", room, 0, payload, metadata));
        return room;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the read side brings: tokens in a database of its own, and a pooled processor. */
    @Configuration
    @EnableAutoConfiguration
    static class ReadSide {
        @Bean
        HikariDataSource readDataSource() {
            var dataSource = new HikariDataSource();
            dataSource.setJdbcUrl(READ_DATABASE);
            dataSource.setUsername("postgres");
            return dataSource;
        }

        @Bean
        TransactionManager readTransactionManager(DataSource readDataSource) {
            return new SpringTransactionManager(new JdbcTransactionManager(readDataSource));
        }

        @Bean
        TokenStore tokenStore(DataSource readDataSource, Serializer serializer,
                @Qualifier("readTransactionManager") TransactionManager transactions) {
            var tokens = JdbcTokenStore.builder()
                    .connectionProvider(new SpringDataSourceConnectionProvider(readDataSource)).serializer(serializer).build();
            transactions.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
            return tokens;
        }

        @Bean
        RecordingHandler recordingHandler() {
            return new RecordingHandler();
        }

        @Bean
        ConfigurerModule processing(@Qualifier("readTransactionManager") TransactionManager transactions) {
            return axon -> axon.eventProcessing().usingPooledStreamingEventProcessors()
                    .registerTransactionManager("recorder", configuration -> transactions);
        }
    }

    /** The mistake the start-up check is for. */
    @Configuration
    @EnableAutoConfiguration
    static class ForgetfulReadSide {
        @Bean
        TokenStore tokenStore() {
            return new InMemoryTokenStore();
        }

        @Bean
        RecordingHandler recordingHandler() {
            return new RecordingHandler();
        }

        @Bean
        ConfigurerModule processing() {
            return axon -> axon.eventProcessing().usingPooledStreamingEventProcessors();
        }
    }

    @ProcessingGroup("recorder")
    static class RecordingHandler {
        final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

        @EventHandler
        void on(TokenMoved event, DomainEventMessage<?> message) {
            seen.add(message.getAggregateIdentifier());
        }
    }
}
