package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The installed program behind the nginx of the production stack, with a certificate of its own. */
class BehindNginxTests {
    private static final List<String> SECURITY_HEADERS = List.of("Content-Security-Policy", "X-Content-Type-Options",
            "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "X-Frame-Options");
    private static Path data;
    private static Program program;
    private static Nginx nginx;
    private static HttpClient http;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Nginx.assumeInstalled();
        data = Files.createTempDirectory("dsvtt-nginx-");
        program = Program.start(data, Map.of("SERVER_FORWARD_HEADERS_STRATEGY", "framework"), "--port", "18860");
        var certificate = SelfSigned.make(folder);
        // a second gateway that is not there: it must make no difference
        nginx = Nginx.start(folder.resolve("nginx"), certificate, List.of(program.url().getPort(), Nginx.freePort()));
        http = HttpClient.newBuilder().sslContext(certificate.trusting()).build();
    }

    @AfterAll
    static void end() throws Exception {
        if (http != null) http.close();
        if (nginx != null) nginx.close();
        if (program != null) program.stop();
        if (data != null) FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void givenBrowser_whenItOpensTheAddress_thenHttp2AndEverySecurityHeaderOnce() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(page.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
        assertThat(SECURITY_HEADERS).allSatisfy(header -> assertThat(page.headers().allValues(header)).as(header).hasSize(1));
        assertThat(page.headers().firstValue("Server")).hasValue("nginx");
    }

    @Test
    void givenPlainHttp_whenAsked_thenSentToTheNameOfTheCertificate() throws Exception {
        var asked = HttpRequest.newBuilder(nginx.plainUrl().resolve("/rooms?x=1")).build();
        HttpResponse<Void> answer = http.send(asked, BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://localhost/rooms?x=1");
    }

    @Test
    void givenOwnPage_whenItPlaysOverASocket_thenFramesComeThrough() throws Exception {
        Person director = Person.signIn(http, nginx.url(), "director");
        UUID roomId = room(director);

        // the origin is that of nginx, which the server knows by the headers of nginx alone
        try (var socket = TableSocket.follow(http, nginx.url(), director, roomId, 0)) {
            socket.sendTo("/app/rooms/%s/commands".formatted(roomId),
                    "{\"commandId\":\"%s\",\"type\":\"PostMessage\",\"text\":\"Through nginx\"}".formatted(UUID.randomUUID()));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> socket.everything().stream().anyMatch(message -> message.contains("Through nginx")));
            assertThat(socket.sequence()).isSorted();
        }
    }

    @Test
    void givenAdministrator_whenTheyCheckTheWay_thenItIsToldWithTheAddressThatNginxSaw() {
        JsonNode path = Person.signIn(http, nginx.url(), "admin").get("/api/admin/path").ok();

        assertThat(path.get("scheme").asString()).isEqualTo("https");
        assertThat(path.get("remote").asString()).isEqualTo("127.0.0.1");
        assertThat(path.get("forwarded").findValuesAsString("name")).contains("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto");
    }

    @Test
    void givenPageOfAnotherOrigin_whenItOpensASocket_thenRefused() {
        var socket = http.newWebSocketBuilder().header("Origin", "https://elsewhere.example").subprotocols("v12.stomp")
                .buildAsync(URI.create("wss://%s/ws".formatted(nginx.url().getAuthority())), new WebSocket.Listener() {});

        assertThatThrownBy(socket::join).isInstanceOf(CompletionException.class).cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void givenPictureOfMegabytes_whenUploaded_thenTaken() throws Exception {
        Person director = Person.signIn(http, nginx.url(), "director");
        byte[] picture = noise(1_400);
        assertThat(picture).hasSizeGreaterThan(5_000_000);

        assertThat(director.upload(room(director), "image/png", picture).status()).isEqualTo(201);
    }

    @Test
    void givenMoreThanAnyoneTakes_whenSent_thenRefusedBeforeItIsRead() throws Exception {
        Person director = Person.signIn(http, nginx.url(), "director");
        String assets = "/api/rooms/%s/assets".formatted(room(director));

        assertThat(refusal(assets, director, 51 << 20)).contains("\"code\"").as("the gateway's own answer");
        assertThat(refusal(assets, director, 60 << 20)).doesNotContain("\"code\"").contains("413");
        assertThat(refusal("/api/rooms", director, 3 << 20)).contains("413");
    }

    @Test
    void givenWhatIsForOperators_whenAskedFromOutside_thenNotThere() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(get("/auth/metrics").statusCode()).isEqualTo(404);
        assertThat(get("/auth/admin/master/console/").statusCode()).isEqualTo(403);
        assertThat(get("/auth/realms/master/.well-known/openid-configuration").statusCode()).isEqualTo(403);
        assertThat(get("/auth/realms/dsvtt/.well-known/openid-configuration").statusCode()).isEqualTo(200);
    }

    @Test
    void givenSearchInTheAddress_whenLogged_thenWithoutIt() throws Exception {
        get("/api/search?q=a-secret-name");

        assertThat(nginx.said()).contains("\"url.path\":\"/api/search\"").doesNotContain("a-secret-name");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(nginx.url().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static UUID room(Person director) {
        JsonNode room = director.post("/api/rooms", Map.of("name", "Behind nginx")).ok();
        return UUID.fromString(room.get("id").asString());
    }

    /** Announces a body and sends it only if it is wanted; the answer that came instead. */
    private static String refusal(String path, Person person, int bytes) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(nginx.url().resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .header("Authorization", "Bearer " + person.token())
                .header("Content-Type", path.endsWith("assets") ? "image/png" : "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[bytes]))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        return answer.body();
    }

    /** A picture that cannot be compressed. */
    private static byte[] noise(int side) throws IOException {
        var random = RandomGenerator.of("L64X128MixRandom");
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) for (int x = 0; x < side; x++) image.setRGB(x, y, random.nextInt());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
