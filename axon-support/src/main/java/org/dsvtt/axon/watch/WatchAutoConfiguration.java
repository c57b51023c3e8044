package org.dsvtt.axon.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** How every process is watched, whatever it does. */
@AutoConfiguration(after = CompositeMeterRegistryAutoConfiguration.class)
@EnableConfigurationProperties(NodeSettings.class)
class WatchAutoConfiguration {

    @Bean
    Parts parts(ObjectProvider<Part> parts) {
        return new Parts(parts.orderedStream().toList());
    }

    @Bean
    CompositeHealthContributor partsHealthContributor(Parts parts) {
        return parts.health();
    }

    @Bean
    NodeStatusQueries nodeStatusQueries(
            NodeSettings settings,
            @Value("${spring.application.name:dsvtt}") String application,
            Parts parts,
            ObjectProvider<StatusSource> sources) {
        String kind = Objects.requireNonNullElse(settings.kind(), application);
        return new NodeStatusQueries(settings.nameOrOwn(), kind, parts, sources.orderedStream().toList());
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    AppendMeter appendMeter(MeterRegistry meters) {
        return new AppendMeter(meters);
    }

    @Bean
    ConfigurerModule appendMonitor(ObjectProvider<AppendMeter> meter) {
        return configurer -> meter.ifAvailable(available ->
                configurer.configureMessageMonitor(EventStore.class, _ -> available));
    }

    @Bean
    CommandTraces commandTraces(ObjectProvider<OpenTelemetry> telemetry, Environment environment) {
        return new CommandTraces(telemetry.getIfAvailable(OpenTelemetry::noop), TracesOnRequest.wanted(environment));
    }

    @Bean
    SmartInitializingSingleton trailOfMessages(
            ObjectProvider<CommandBus> commands, ObjectProvider<QueryBus> queries, CommandTraces traces) {
        return () -> {
            commands.ifAvailable(bus -> follow(bus, traces));
            queries.ifAvailable(bus -> follow(bus, traces));
        };
    }

    private static void follow(CommandBus bus, CommandTraces traces) {
        var trail = new MessageTrail<CommandMessage<?>>(traces);
        bus.registerDispatchInterceptor(trail);
        bus.registerHandlerInterceptor(trail);
    }

    private static void follow(QueryBus bus, CommandTraces traces) {
        var trail = new MessageTrail<QueryMessage<?, ?>>(traces);
        bus.registerDispatchInterceptor(trail);
        bus.registerHandlerInterceptor(trail);
    }
}
