package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** The connection to the search node, with more patience for writing than for questions. */
final class SearchEngine implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofMilliseconds(500);
    /** A little longer than a question may take at the node. */
    private static final Timeout QUESTION = Timeout.of(ViewerSearch.TIME_LIMIT.plusMillis(500));
    private static final Timeout WRITING = Timeout.of(Duration.ofSeconds(30));
    /** Beyond these questions wait for each other here, not at the node. */
    private static final int CONNECTIONS = 16;

    private final Rest5ClientTransport transport;
    private final ElasticsearchClient questions;
    private final ElasticsearchClient writing;

    SearchEngine(URI url, Optional<String> authorization) {
        Rest5Client http = Rest5Client.builder(url)
                .setDefaultHeaders(authorization.stream()
                        .map(value -> new BasicHeader("Authorization", value))
                        .toArray(Header[]::new))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT))
                .setConnectionManagerCallback(connections -> connections
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS))
                .build();
        this.transport = new Rest5ClientTransport(http, new Jackson3JsonpMapper(JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .build()));
        this.questions = new ElasticsearchClient(transport, waiting(QUESTION));
        this.writing = new ElasticsearchClient(transport, waiting(WRITING));
    }

    /** For questions people wait for. */
    ElasticsearchClient questions() {
        return questions;
    }

    /** For filling the index, and for whatever else may take its time. */
    ElasticsearchClient writing() {
        return writing;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }

    private static Rest5ClientOptions waiting(Timeout longest) {
        RequestConfig config = RequestConfig.custom()
                .setConnectionRequestTimeout(longest)
                .setResponseTimeout(longest)
                .build();
        return new Rest5ClientOptions(RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build(), false);
    }
}
