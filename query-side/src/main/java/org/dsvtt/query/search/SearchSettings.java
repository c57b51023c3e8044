package org.dsvtt.query.search;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the search node is. Without an address there is no search, and nothing else is missing.
 *
 * @param url of an Elasticsearch 9
 * @param secret the bearer token of the embedded node
 * @param apiKey what a stock Elasticsearch takes instead, in its encoded form
 */
@ConfigurationProperties("dsvtt.search")
record SearchSettings(@Nullable URI url, @Nullable String secret, @Nullable String apiKey) {

    Optional<String> authorization() {
        return Optional.ofNullable(secret).map("Bearer "::concat).or(() -> Optional.ofNullable(apiKey).map("ApiKey "::concat));
    }
}
