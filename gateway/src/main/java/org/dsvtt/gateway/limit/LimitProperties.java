package org.dsvtt.gateway.limit;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code dsvtt.limits.*}: how often things may be asked for. A burst is how many may come at once after a pause.
 *
 * @param commandsPerSecond commands of one person, over all rooms and sockets
 * @param commandBurst as many commands at once
 * @param requestsPerSecond HTTP requests of one person
 * @param requestBurst as many HTTP requests at once
 * @param joinsPerMinute invite codes one person tries that no room has
 * @param connectsPerMinute sockets one person opens
 * @param signalsPerSecond signals of one socket
 * @param excessPerSocket refusals for excess a socket gets in ten seconds before it is closed
 */
@Validated
@ConfigurationProperties("dsvtt.limits")
public record LimitProperties(
        @DefaultValue("30") @Positive int commandsPerSecond,
        @DefaultValue("60") @Positive int commandBurst,
        @DefaultValue("50") @Positive int requestsPerSecond,
        @DefaultValue("100") @Positive int requestBurst,
        @DefaultValue("10") @Positive int joinsPerMinute,
        @DefaultValue("60") @Positive int connectsPerMinute,
        @DefaultValue("40") @Positive int signalsPerSecond,
        @DefaultValue("100") @Positive int excessPerSocket) {}
