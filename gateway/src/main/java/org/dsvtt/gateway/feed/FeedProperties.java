package org.dsvtt.gateway.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dsvtt.feed.*}
 *
 * @param retryAfter the first pause before a room is followed again when the query side went away; the pauses double
 * @param retryAtMost the longest such pause
 * @param tailCheck how long after an event the feed makes sure that it was not followed by others it was not told of
 */
@ConfigurationProperties("dsvtt.feed")
public record FeedProperties(
        @DefaultValue("100ms") Duration retryAfter,
        @DefaultValue("5s") Duration retryAtMost,
        @DefaultValue("5s") Duration tailCheck) {}
