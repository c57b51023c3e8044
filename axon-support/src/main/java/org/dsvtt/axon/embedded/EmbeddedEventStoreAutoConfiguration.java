package org.dsvtt.axon.embedded;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.dsvtt.axon.ConnectionPools;
import org.dsvtt.axon.DurableStoresOnly;
import org.dsvtt.axon.SnapshotConfiguration;
import org.dsvtt.axon.StoringCommandBus;
import org.dsvtt.axon.watch.DatabasePart;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The event store of a process that keeps its events in PostgreSQL: every process with {@code dsvtt.event-store.url}.
 *
 * <p>Everything is declared here because Axon's own JDBC configuration falls back to keeping events in memory without a
 * word. The DataSource is only found by its name, since the read side brings another one into the same context.
 */
@AutoConfiguration(before = {NoOpTransactionAutoConfiguration.class, AxonAutoConfiguration.class})
@ConditionalOnProperty("dsvtt.event-store.url")
@EnableConfigurationProperties(EventStoreSettings.class)
@Import(SnapshotConfiguration.class)
class EmbeddedEventStoreAutoConfiguration {
    private static final int EVENTS_PER_READ = 500;
    /** A server process each, so that few are kept when nobody plays. */
    private static final int IDLE_CONNECTIONS = 2;

    @Bean(defaultCandidate = false)
    HikariDataSource eventStoreDataSource(EventStoreSettings settings) {
        HikariDataSource dataSource = ConnectionPools.open(
                "event-store", settings.url(), settings.username(), settings.password(), settings.connections());
        dataSource.setMinimumIdle(Math.min(IDLE_CONNECTIONS, settings.connections()));
        dataSource.setAutoCommit(false);
        dataSource.addDataSourceProperty("stringtype", "unspecified");
        // an acknowledged command is on disk, however the server is configured
        dataSource.addDataSourceProperty("options", "-c synchronous_commit=on");
        return dataSource;
    }

    @Bean
    DatabasePart eventStorePart(@Qualifier("eventStoreDataSource") DataSource dataSource) {
        return new DatabasePart("event-store", true, dataSource);
    }

    @Bean
    EventStoreSchema eventStoreSchema(@Qualifier("eventStoreDataSource") DataSource dataSource) {
        return new EventStoreSchema(dataSource);
    }

    @Bean
    @Primary
    TransactionManager eventStoreTransactionManager(@Qualifier("eventStoreDataSource") DataSource dataSource) {
        return new SpringTransactionManager(new JdbcTransactionManager(dataSource));
    }

    /**
     * Connections are bound to the transaction by Spring, one for each DataSource. Axon's own binding knows a single one
     * for a unit of work and would hand the event store a connection of the read side.
     */
    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("eventStoreDataSource") DataSource dataSource,
            @Qualifier("eventStoreTransactionManager") TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer generalSerializer,
            Configuration axon,
            EventStoreSchema migrated) {
        PersistenceExceptionResolver duplicates = new JdbcSQLErrorCodesResolver();
        var builder = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(transactions)
                .persistenceExceptionResolver(duplicates)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(generalSerializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .schema(JsonbEventStorageEngine.SCHEMA);
        builder.batchSize(EVENTS_PER_READ);
        return new JsonbEventStorageEngine(builder);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    PushingEventStore eventStore(EventStorageEngine engine, Configuration axon) {
        return new PushingEventStore(
                engine, axon.messageMonitor(EventStore.class, "eventStore"), axon.getComponent(EventBusSpanFactory.class));
    }

    @Bean
    @Qualifier("localSegment")
    StoringCommandBus commandBus(
            Configuration axon,
            EventStoreSettings settings,
            @Qualifier("eventStoreTransactionManager") TransactionManager transactions,
            DuplicateCommandHandlerResolver duplicateHandlers) {
        var bus = new StoringCommandBus(SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicateHandlers)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")),
                new EmbeddedStorage(new FreeSpace(settings.directory(), settings.reserve())));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    ConfigurerModule durableStoresOnly() {
        return new DurableStoresOnly(PushingEventStore.class);
    }
}
