package org.dsvtt.gateway.web;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * What the HTTP server does apart from answering: it compresses text, hangs up on clients that keep it waiting, and takes
 * addresses long enough that a text far too long to search for still gets an answer that says so.
 */
@Configuration(proxyBeanMethods = false)
class ServerTuning {
    private static final DataSize WORTH_COMPRESSING = DataSize.ofKilobytes(1);
    /** The longest pause within the body of one request. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
    /** The longest pause between two requests on one connection. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(75);

    private static final DataSize LONGEST_ADDRESS = DataSize.ofKilobytes(32);

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> compressionAndTimeouts() {
        var compression = new Compression();
        compression.setEnabled(true);
        compression.setMinResponseSize(WORTH_COMPRESSING);
        return factory -> {
            factory.setCompression(compression);
            factory.addServerCustomizers(server -> server
                    .readTimeout(READ_TIMEOUT)
                    .idleTimeout(IDLE_TIMEOUT)
                    .httpRequestDecoder(requests -> requests.maxInitialLineLength((int) LONGEST_ADDRESS.toBytes())));
        };
    }
}
