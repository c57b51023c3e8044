package org.dsvtt.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.dsvtt.contracts.query.Delivery.Outcome;
import org.dsvtt.query.webhook.WebhookSender.Message;
import org.dsvtt.query.webhook.WebhookSender.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTests {

    private static final byte[] SECRET = new byte[32];
    private static final Message MESSAGE = new Message("one", "{}".getBytes(StandardCharsets.UTF_8));

    private final Receiver receiver = new Receiver();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() {
        over.countDown();
        receiver.close();
    }

    @Test
    void givenReceiver_whenMessageIsSent_thenItComesWithItsHeaders() {
        Result result = send(receiver.url());

        assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(result.responseCode()).contains(204);
        assertThat(receiver.messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("one");
            assertThat(message.body()).isEqualTo("{}");
            assertThat(message.timestamp()).isEqualTo(result.at().getEpochSecond());
            assertThat(message.signature())
                    .isEqualTo(WebhookSecrets.signature(SECRET, "one", message.timestamp(), MESSAGE.body()));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void givenRedirect_whenMessageIsSent_thenItIsNotFollowed(int status) {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", receiver.url() + "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        });

        Result result = send(receiver.url());

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.responseCode()).contains(status);
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void givenReceiverThatDoesNotAnswer_whenMessageIsSent_thenItTimesOut() {
        receiver.answers(_ -> over.await());

        assertThat(send(receiver.url()).outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void givenReceiverThatDripsItsAnswer_whenMessageIsSent_thenTheWholeOfItHasALimit() throws Exception {
        try (var dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = Thread.ofVirtual().start(() -> {
                try (var socket = dripping.accept()) {
                    for (byte one : "HTTP/1.1 200 OK and so on, for ever and ever".getBytes(StandardCharsets.US_ASCII)) {
                        socket.getOutputStream().write(one);
                        if (over.await(200, TimeUnit.MILLISECONDS)) return;
                    }
                } catch (Exception e) {
                    // the sender went away
                }
            });
            assertThat(send("http://127.0.0.1:%d/".formatted(dripping.getLocalPort())).outcome()).isEqualTo(Outcome.TIMED_OUT);
            over.countDown();
            thread.join();
        }
    }

    @Test
    void givenAnswerWithoutEnd_whenMessageIsSent_thenItsStatusIsEnough() {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[64 * 1024];
            while (over.getCount() > 0) exchange.getResponseBody().write(chunk);
        });

        assertThat(send(receiver.url()).outcome()).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void givenNobodyThere_whenMessageIsSent_thenUnreachable() {
        String url = receiver.url();
        receiver.close();

        assertThat(send(url).outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(send("http://no-such-name.invalid/").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:%d/", "https://localhost:%d/", "https://[::1]:%d/", "https://0.0.0.0:%d/",
        "https://[::ffff:127.0.0.1]:%d/", "https://2130706433:%d/", "https://169.254.169.254/", "https://10.0.0.1/",
        "https://192.168.0.1/", "https://[fd00::1]/", "https://[fe80::1]/", "https://[64:ff9b::7f00:1]/"})
    void givenAddressThatIsNotPublic_whenMessageIsSent_thenNothingIsSent(String url) {
        assertThat(strictly(url.formatted(receiver.port())).outcome()).isIn(Outcome.NOT_ALLOWED, Outcome.UNREACHABLE);
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void givenHttp_whenOnlyPublicAddressesAreAllowed_thenNotAllowed() {
        assertThat(strictly("http://1.1.1.1/").outcome()).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(strictly(receiver.url()).outcome()).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void givenNameWithOneBadAddressAmongGoodOnes_whenLookedUp_thenNotAllowed() {
        var names = new Names("1.1.1.1", "127.0.0.1");

        assertThat(send(new AllowedAddresses(false, names), "https://example.org/").outcome()).isEqualTo(Outcome.NOT_ALLOWED);
    }

    /** A name may lead elsewhere the next time it is asked for, so it is asked for once, and that answer is connected to. */
    @Test
    void givenNameThatChanges_whenMessageIsSent_thenItGoesToTheAddressThatWasLookedAt() {
        var names = new Names("127.0.0.1");

        Result result = send(new AllowedAddresses(true, names), "http://example.org:%d/hook".formatted(receiver.port()));

        assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(names.asked).containsExactly("example.org");
    }

    /** The server also has addresses of its own that are public. */
    @Test
    void givenOwnAddresses_whenLookedUp_thenNotAllowed() throws Exception {
        for (var network : (Iterable<NetworkInterface>) NetworkInterface.networkInterfaces()::iterator) {
            for (InetAddress own : (Iterable<InetAddress>) network.inetAddresses()::iterator) {
                var names = new Names(own.getHostAddress().replaceFirst("%.*", ""));
                assertThat(send(new AllowedAddresses(false, names), "https://example.org/").outcome())
                        .as(own.toString()).isEqualTo(Outcome.NOT_ALLOWED);
            }
        }
    }

    private static Result send(String url) {
        return send(new AllowedAddresses(true), url);
    }

    private static Result strictly(String url) {
        return send(new AllowedAddresses(false), url);
    }

    private static Result send(AllowedAddresses addresses, String url) {
        try (var sender = new WebhookSender(addresses, Duration.ofSeconds(1), 1)) {
            return sender.send(url, SECRET, MESSAGE);
        }
    }

    private static final class Names implements DnsResolver {
        private final String[] addresses;
        private final List<String> asked = new ArrayList<>();

        Names(String... addresses) {
            this.addresses = addresses;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            asked.add(host);
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) found[i] = InetAddress.getByName(addresses[i]);
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
