package org.dsvtt.elastic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Asks a search node whether it can search what it has. */
public final class NodeHealth {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final HttpRequest request;

    /**
     * The health of a node.
     *
     * @param address without a slash at the end
     */
    public NodeHealth(URI address, String secret) {
        this.request = HttpRequest.newBuilder(URI.create(address + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .header("Authorization", "Bearer " + secret)
                .timeout(ANSWER)
                .build();
    }

    /**
     * Waits until the node can search.
     *
     * @param running whether there is still something to wait for
     * @throws IOException if it ended, or was not ready in time
     */
    public void await(BooleanSupplier running, Duration longest) throws IOException {
        Instant deadline = Instant.now().plus(longest);
        try {
            while (!isReady()) {
                if (!running.getAsBoolean()) throw new IOException("The search node ended while it started");
                if (Instant.now().isAfter(deadline)) throw new IOException("The search node was not ready in %d s".formatted(longest.toSeconds()));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Waiting for the search node was interrupted", e);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
