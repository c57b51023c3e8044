package org.dsvtt.gateway;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

/** Browsers, as far as HTTP goes. */
public final class TestClient {
    private static final int LARGEST_ANSWER = 10 << 20;

    private TestClient() {}

    /** Of nobody in particular. */
    public static WebTestClient of(int port) {
        return builder(port).build();
    }

    public static WebTestClient signedIn(int port, String token) {
        return builder(port).defaultHeaders(headers -> headers.setBearerAuth(token)).build();
    }

    /** Asks for nothing compressed, unlike the library by itself: what is sent is what a test is to see. */
    private static WebTestClient.Builder builder(int port) {
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER));
    }
}
