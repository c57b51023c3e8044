package org.dsvtt.gateway.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dsvtt.presence.*}
 *
 * @param grace how long someone whose last socket closed still counts as present, so that a reload does not show
 * @param lease how long people at a gateway that is heard of no more still count as present; the same for all gateways
 */
@ConfigurationProperties("dsvtt.presence")
public record PresenceProperties(@DefaultValue("5s") Duration grace, @DefaultValue("15s") Duration lease) {}
