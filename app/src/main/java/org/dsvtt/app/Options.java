package org.dsvtt.app;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the host asked for.
 *
 * @param data the data folder
 * @param host the address to listen at
 * @param port the port to listen at, or the first to try
 * @param publicUrl the address browsers use, if it is not this machine's own
 * @param demo whether to lay out the demo room
 * @param prepare whether to start once only to write the caches that make later starts quick
 */
record Options(Path data, InetAddress host, int port, Optional<URI> publicUrl, boolean demo, boolean prepare) {

    /** Whether only this machine can reach the server, so that well-known passwords do no harm. */
    boolean isLocal() {
        return publicUrl.isEmpty() && host.isLoopbackAddress();
    }

    /** The address of DSVTT in browsers, without a slash at the end. */
    URI publicUrl(int actualPort) {
        String host = isLocal() ? "localhost" : host().getHostAddress();
        return publicUrl.orElseGet(() -> URI.create("http://%s:%d".formatted(host, actualPort)));
    }
}
