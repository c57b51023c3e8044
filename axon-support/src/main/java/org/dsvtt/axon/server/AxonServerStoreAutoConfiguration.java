package org.dsvtt.axon.server;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.axonserver.connector.query.QueryPriorityCalculator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.dsvtt.axon.DurableStoresOnly;
import org.dsvtt.axon.SnapshotConfiguration;
import org.dsvtt.axon.StoringCommandBus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What DSVTT adds to Axon's own configuration of Axon Server, in every process with the profile {@code axon-server}. A
 * gateway has no event store there ({@code axon.axonserver.event-store.enabled=false}).
 */
@AutoConfiguration(before = {AxonServerAutoConfiguration.class, AxonServerBusAutoConfiguration.class, AxonAutoConfiguration.class})
@ConditionalOnProperty("axon.axonserver.enabled")
class AxonServerStoreAutoConfiguration {

    @Bean
    RoutingStrategy routingStrategy() {
        return new RoutedByRoom();
    }

    @Bean
    ManagedChannelCustomizer channels() {
        return channel -> channel.intercept(new TakenInPlace());
    }

    @Bean
    AxonServerPart axonServerPart(AxonServerConnectionManager connections) {
        return new AxonServerPart(connections);
    }

    @Bean
    AxonServerFailures axonServerFailures() {
        return new AxonServerFailures();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(@Qualifier("serializer") Serializer json) {
        return new ListsAsArrays(json);
    }

    /** Handles what Axon Server sends here. The events of a command are one transaction of Axon Server, made at the commit. */
    @Bean
    @Qualifier("localSegment")
    StoringCommandBus localCommandBus(
            Configuration axon, DuplicateCommandHandlerResolver duplicateHandlers, AxonServerFailures failures) {
        var bus = new StoringCommandBus(SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .duplicateCommandHandlerResolver(duplicateHandlers)
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")), failures);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** As Axon makes it, but for what handles the queries. They read views, so they need no transaction of the event store. */
    @Bean
    AxonServerQueryBus queryBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration server,
            Configuration axon,
            @Qualifier("messageSerializer") Serializer messages,
            @Qualifier("serializer") Serializer general,
            QueryPriorityCalculator priorities,
            TargetContextResolver<? super QueryMessage<?, ?>> contexts) {
        var handling = new RefusingQueryBus(SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .queryUpdateEmitter(axon.getComponent(QueryUpdateEmitter.class))
                .spanFactory(axon.getComponent(QueryBusSpanFactory.class)));
        handling.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(server)
                .localSegment(handling)
                .updateEmitter(new FewUpdatesKept(handling.queryUpdateEmitter()))
                .messageSerializer(messages)
                .genericSerializer(general)
                .priorityCalculator(priorities)
                .targetContextResolver(contexts)
                .spanFactory(axon.getComponent(QueryBusSpanFactory.class))
                .build();
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.event-store.enabled", matchIfMissing = true)
    @Import(SnapshotConfiguration.class)
    static class WithEvents {

        @Bean
        ConfigurerModule durableStoresOnly() {
            return new DurableStoresOnly(TailedEventStore.class);
        }

        /** As Axon makes it, but for how events are read. */
        @Bean
        EventStore eventStore(
                AxonServerConnectionManager connections,
                AxonServerConfiguration server,
                Configuration axon,
                @Qualifier("serializer") Serializer snapshots,
                @Qualifier("eventSerializer") Serializer events) {
            return new TailedEventStore.Builder(connections, events, axon.upcasterChain())
                    .configuration(server)
                    .snapshotSerializer(snapshots)
                    .snapshotFilter(axon.snapshotFilter())
                    .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                    .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                    .build();
        }
    }
}
