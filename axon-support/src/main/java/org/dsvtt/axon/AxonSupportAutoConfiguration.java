package org.dsvtt.axon;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How DSVTT's messages are written and asked for, whatever the event store is. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
class AxonSupportAutoConfiguration {

    /** Tracking tokens name their class; without leave to read Axon's own, a replay could not be resumed. */
    @Bean
    Jackson3SerializerCustomizer jsonOfMessages() {
        var axonTypes = BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build();
        return json -> json.findAndAddModules().polymorphicTypeValidator(axonTypes);
    }

    @Bean
    RevisionResolver revisionResolver() {
        return new ContractRevisionResolver();
    }

    /** Failures go to whoever sent the command and are not logged here too: most are rejections, which are ordinary. */
    @Bean
    @ConditionalOnMissingBean(CommandGateway.class)
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).commandCallback((command, result) -> {}).build();
    }

    /** Events happen at whole milliseconds, because not every event store keeps more. */
    @Bean
    ConfigurerModule wholeMilliseconds() {
        return _ -> GenericEventMessage.clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    /** Within a process every message arrives. */
    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    TransportFailures transportFailures() {
        return _ -> false;
    }

    /** Queries read views, so they neither wait for a connection to the event store nor fail when it is away. */
    @Bean
    @Qualifier("localSegment")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    @ConditionalOnMissingBean(QueryBus.class)
    SimpleQueryBus queryBus(Configuration axon) {
        return SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .queryUpdateEmitter(axon.getComponent(QueryUpdateEmitter.class))
                .spanFactory(axon.getComponent(QueryBusSpanFactory.class))
                .build();
    }
}
