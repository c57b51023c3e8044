package org.dsvtt.query.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.dsvtt.contracts.query.Delivery.Outcome;

/**
 * Posts one message to one receiver, signed as Standard Webhooks has it. Nothing of the answer counts but its status: redirects
 * are not followed, cookies not kept, and hardly anything of a body is read.
 */
final class WebhookSender implements AutoCloseable {

    /** A short answer is read, so that the connection can be used again. */
    private static final int SHORT_ANSWER = 4 * 1024;
    private static final int SUCCESS_CLASS = 2;

    private final AllowedAddresses addresses;
    private final CloseableHttpClient client;
    private final Duration timeLimit;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("webhook-clock").factory());

    /** @param timeLimit for everything, from the look at the address to the status of the answer */
    WebhookSender(AllowedAddresses addresses, Duration timeLimit, int atOnce) {
        this.addresses = addresses;
        this.timeLimit = timeLimit;
        Timeout limit = Timeout.of(timeLimit);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(2 * atOnce)
                        .setMaxConnPerRoute(atOnce)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .setTimeToLive(1, TimeUnit.MINUTES)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent("DSVTT-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * A message to be sent.
     *
     * @param id the same whenever it is sent
     * @param body JSON
     */
    record Message(String id, byte[] body) {}

    /** How an attempt ended. */
    record Result(Instant at, Outcome outcome, Optional<Integer> responseCode, Duration duration) {

        boolean delivered() {
            return outcome == Outcome.DELIVERED;
        }
    }

    /** @param secret what it is signed with */
    Result send(String url, byte[] secret, Message message) {
        Instant at = Instant.now();
        try {
            int status = post(request(URI.create(url), secret, message, at));
            return result(at, status / 100 == SUCCESS_CLASS ? Outcome.DELIVERED : Outcome.REFUSED, Optional.of(status));
        } catch (IOException e) {
            return result(at, outcome(e), Optional.empty());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private HttpPost request(URI url, byte[] secret, Message message, Instant at) throws IOException {
        addresses.requireScheme(url);
        var post = new HttpPost(url);
        post.setHeader("Webhook-Id", message.id());
        post.setHeader("Webhook-Timestamp", at.getEpochSecond());
        post.setHeader("Webhook-Signature",
                WebhookSecrets.signature(secret, message.id(), at.getEpochSecond(), message.body()));
        post.setEntity(new ByteArrayEntity(message.body(), ContentType.APPLICATION_JSON));
        return post;
    }

    /** A receiver that sends a byte now and then would outlast every limit for single reads, so the whole has one too. */
    private int post(HttpPost post) throws IOException {
        var late = new AtomicBoolean();
        var limit = clock.schedule(() -> {
            late.set(true);
            post.abort();
        }, timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = client.executeOpen(null, post, null);
            leave(answer, post);
            return answer.getCode();
        } catch (IOException e) {
            if (late.get()) throw new InterruptedIOException("No answer within " + timeLimit);
            throw e;
        } finally {
            limit.cancel(false);
        }
    }

    /** Its status is here, and that is all that was asked. To close an answer is to read all of it, unless it is broken off. */
    private static void leave(ClassicHttpResponse answer, HttpPost post) {
        HttpEntity body = answer.getEntity();
        if (body != null && !(body.getContentLength() >= 0 && body.getContentLength() <= SHORT_ANSWER)) post.abort();
        try {
            answer.close();
        } catch (IOException e) {
            // the connection is not used again
        }
    }

    private static Outcome outcome(IOException failure) {
        return switch (failure) {
            case AllowedAddresses.NotAllowed _ -> Outcome.NOT_ALLOWED;
            case InterruptedIOException _ -> Outcome.TIMED_OUT;
            case SSLException _ -> Outcome.NOT_TRUSTED;
            default -> Outcome.UNREACHABLE;
        };
    }

    private static Result result(Instant at, Outcome outcome, Optional<Integer> status) {
        return new Result(at, outcome, status, Duration.between(at, Instant.now()));
    }
}
