package org.dsvtt.query.search;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the search node is. Without an address there is no search, and nothing else is missing.
 *
 * @param url of an Elasticsearch 9
 * @param username a user of a stock Elasticsearch
 * @param secret the password of that user; without one, the bearer token of the embedded node
 * @param apiKey what a stock Elasticsearch takes instead, in its encoded form
 */
@ConfigurationProperties("dsvtt.search")
record SearchSettings(@Nullable URI url, @Nullable String username, @Nullable String secret, @Nullable String apiKey) {

    Optional<String> authorization() {
        return Optional.ofNullable(secret).map(this::ofSecret).or(() -> Optional.ofNullable(apiKey).map("ApiKey "::concat));
    }

    private String ofSecret(String secret) {
        if (username == null) return "Bearer " + secret;
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
