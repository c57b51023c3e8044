package org.dsvtt.gateway.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.dsvtt.gateway.redis.TestLink.awaitAway;
import static org.dsvtt.gateway.redis.TestLink.awaitThere;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RedisLinkTests {
    private final String channel = "dsvtt:test:" + UUID.randomUUID();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final DebianRedis redis = DebianRedis.absent();
    private Optional<RedisLink> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(RedisLink::destroy);
        redis.close();
    }

    @Test
    void givenNoRedisAtStart_whenItComes_thenItIsFoundAndWhatIsListenedToIsHeard(CapturedOutput log) {
        var link = link(TestLink.PATIENCE);
        link.listen(channel, message -> heard.add(new String(message, UTF_8)));
        awaitLine(log, "is away");
        assertThatThrownBy(link::commands).isInstanceOf(RedisAwayException.class);
        link.tell(commands -> commands.publish(channel, "lost".getBytes(UTF_8)));

        redis.start();
        awaitThere(link);

        await().untilAsserted(() -> {
            link.tell(commands -> commands.publish(channel, "heard".getBytes(UTF_8)));
            assertThat(heard).contains("heard").doesNotContain("lost");
        });
        assertThat(ask(link)).isEqualTo("PONG");
    }

    @Test
    void givenRedisKilledAndStartedAgain_whenListening_thenItIsSaidOnceEachAndHeals(CapturedOutput log) throws IOException {
        redis.start();
        var link = link(TestLink.PATIENCE);
        awaitThere(link);
        link.listen(channel, message -> heard.add(new String(message, UTF_8)));

        redis.kill();
        awaitAway(link);
        try (var notRedis = new ServerSocket(redis.port(), 1, InetAddress.getLoopbackAddress())) {
            for (int look = 0; look < 3; look++) notRedis.accept().close();
        }
        assertThatThrownBy(() -> ask(link)).isInstanceOf(RedisAwayException.class);
        redis.start();
        awaitThere(link);

        await().untilAsserted(() -> {
            link.tell(commands -> commands.publish(channel, "again".getBytes(UTF_8)));
            assertThat(heard).contains("again");
        });
        assertThat(log.getAll().split("is away", -1)).hasSize(2);
        assertThat(log.getAll().split("is there", -1)).hasSize(3);
        assertThat(log.getAll()).doesNotContain(redis.password());
    }

    @Test
    void givenHangingRedis_whenAsked_thenOnlyTheFirstOneWaitsAndItHealsWhenItGoesOn() {
        redis.start();
        var link = link(Duration.ofMillis(100));
        awaitThere(link);
        await().until(() -> answers(link));

        redis.hang();

        assertThatThrownBy(() -> ask(link)).hasMessageContaining("did not answer within");
        // had it waited, this would be its message
        for (int more = 0; more < 100; more++) assertThatThrownBy(() -> ask(link)).hasMessage("Redis is away");
        awaitAway(link);
        redis.goOn();
        awaitThere(link);
        await().until(() -> answers(link));
    }

    @Test
    void givenMessagesThatMakeNoSense_whenHeard_thenTheyAreDroppedWithOneLine(CapturedOutput log) {
        redis.start();
        var link = link(TestLink.PATIENCE);
        awaitThere(link);
        link.listen(channel, message -> {
            var text = new String(message, UTF_8);
            if (text.startsWith("nonsense")) throw new IllegalArgumentException("it is none");
            heard.add(text);
        });

        await().untilAsserted(() -> {
            for (int i = 0; i < 20; i++) link.tell(commands -> commands.publish(channel, "nonsense-secret".getBytes(UTF_8)));
            link.tell(commands -> commands.publish(channel, "sense".getBytes(UTF_8)));
            assertThat(heard).contains("sense");
        });

        assertThat(log.getAll().split("made no sense", -1)).hasSize(2);
        assertThat(log.getAll()).contains(channel).doesNotContain("nonsense-secret");
    }

    @Test
    void givenListenerThatLeft_whenSomethingIsPublished_thenRedisHasNobodyToTell() {
        redis.start();
        var link = link(TestLink.PATIENCE);
        awaitThere(link);
        var listening = link.listen(channel, message -> {});
        await().until(() -> subscribers(link) == 1);

        listening.dispose();

        await().until(() -> subscribers(link) == 0);
    }

    @Test
    void givenWrongPassword_whenLookedFor_thenHealthSaysWhyAndNothingRepeatsIt(CapturedOutput log) {
        redis.start();
        opened = Optional.of(new RedisLink(new RedisProperties(redis.url().replace(redis.password(), "a-wrong-one"), TestLink.PATIENCE)));
        var health = new RedisHealth(opened.get());

        await().untilAsserted(() -> assertThat(health.health().getDetails().get("reason").toString()).contains("WRONGPASS"));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(log.getAll()).contains("WRONGPASS").doesNotContain("a-wrong-one");
        assertThat(health.health().toString()).doesNotContain("a-wrong-one");
    }

    @Test
    void givenRedis_whenHealthIsAsked_thenUp() {
        redis.start();
        var link = link(TestLink.PATIENCE);
        awaitThere(link);

        assertThat(new RedisHealth(link).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void givenAddressThatIsNone_whenStarted_thenRefusedWithoutRepeatingIt() {
        for (String url : List.of("", " ", "http://:secret@redis", "secret", "redis://:secret@")) {
            var properties = new RedisProperties(url, Duration.ofMillis(50));
            assertThatIllegalArgumentException().isThrownBy(() -> new RedisLink(properties))
                    .withMessageStartingWith("dsvtt.redis.url must be like").withMessageNotContaining("secret").withNoCause();
            assertThat(properties.toString()).doesNotContain("secret");
        }
    }

    private RedisLink link(Duration patience) {
        var link = new RedisLink(new RedisProperties(redis.url(), patience));
        opened = Optional.of(link);
        return link;
    }

    private static String ask(RedisLink link) {
        return link.ask(() -> link.commands().ping()).block();
    }

    private static boolean answers(RedisLink link) {
        return link.ask(() -> link.commands().ping()).onErrorReturn("").block().equals("PONG");
    }

    private long subscribers(RedisLink link) {
        return link.ask(() -> link.commands().pubsubNumsub(channel)).block().get(channel);
    }

    private static void awaitLine(CapturedOutput log, String text) {
        await().atMost(Duration.ofSeconds(20)).until(() -> log.getAll().contains(text));
    }
}
