package org.dsvtt.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

class RemoteAddressTests {
    private static final int PORT = 40_000;

    @Test
    void givenConnection_whenAsked_thenItsAddress() throws UnknownHostException {
        var remote = new InetSocketAddress(InetAddress.getByName("198.51.100.4"), PORT);

        assertThat(RemoteAddress.of(MockServerHttpRequest.get("/").remoteAddress(remote).build())).contains("198.51.100.4");
        assertThat(RemoteAddress.of(MockServerHttpRequest.get("/").build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7,203.0.113.7", "2001:db8::7,2001:db8::7"})
    void givenProxyThatIsTrusted_whenAsked_thenTheAddressItTold(String told, String expected) {
        var request = new ForwardedHeaderTransformer().apply(MockServerHttpRequest.get("/").header("X-Forwarded-For", told)
                .remoteAddress(new InetSocketAddress("127.0.0.1", PORT)).build());

        assertThat(RemoteAddress.of(request)).contains(expected);
    }
}
