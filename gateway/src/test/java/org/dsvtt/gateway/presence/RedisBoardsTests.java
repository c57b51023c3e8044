package org.dsvtt.gateway.presence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dsvtt.gateway.redis.TestLink.awaitAway;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dsvtt.gateway.redis.DebianRedis;
import org.dsvtt.gateway.redis.RedisLink;
import org.dsvtt.gateway.redis.TestLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisBoardsTests {
    private static final Duration GRACE = Duration.ofMillis(50);
    private static final Duration LONG_LEASE = Duration.ofMinutes(10);

    private final UUID room = UUID.randomUUID();
    private final UUID ilse = UUID.randomUUID();
    private final UUID kai = UUID.randomUUID();
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private DebianRedis redis;

    @BeforeEach
    void start() {
        redis = DebianRedis.started();
    }

    @AfterEach
    void end() {
        ends.forEach(Runnable::run);
        if (redis != null) redis.close();
    }

    @Test
    void givenTwoGateways_whenPeopleComeAndGo_thenBothTellEveryone() {
        var one = gateway(LONG_LEASE);
        var other = gateway(LONG_LEASE);
        var told = new CopyOnWriteArrayList<Set<UUID>>();
        one.board.watch(room, () -> told.add(one.board.present(room)));

        one.board.enter(room, ilse);
        other.board.enter(room, kai);

        awaitPresent(one, ilse, kai);
        awaitPresent(other, ilse, kai);
        other.board.leave(room, kai);
        awaitPresent(one, ilse);
        assertThat(told).containsExactly(Set.of(ilse), Set.of(ilse, kai), Set.of(ilse));
    }

    @Test
    void givenPersonAtBothGateways_whenTheyLeaveOne_thenTheyAreStillThere() {
        var one = gateway(LONG_LEASE);
        var other = gateway(LONG_LEASE);
        one.board.enter(room, ilse);
        one.board.enter(room, kai);
        other.board.enter(room, kai);
        one.board.watch(room, () -> {});
        awaitPresent(other, ilse, kai);

        one.board.leave(room, kai);
        one.board.leave(room, ilse);

        awaitPresent(other, kai);
        awaitPresent(one, kai);
    }

    @Test
    void givenGatewayThatDies_whenItsLeaseIsOver_thenItsPeopleAreGone() {
        var one = gateway(Duration.ofSeconds(2));
        var other = gateway(Duration.ofSeconds(2));
        one.board.enter(room, ilse);
        other.board.enter(room, kai);
        awaitPresent(one, ilse, kai);

        other.board.destroy();
        other.link.destroy();

        awaitPresent(one, ilse);
    }

    @Test
    void givenLivingGateways_whenSeveralLeasesPass_thenNobodyIsEverGone() {
        var one = gateway(Duration.ofSeconds(1));
        var other = gateway(Duration.ofSeconds(1));
        var told = new CopyOnWriteArrayList<Set<UUID>>();
        other.board.watch(room, () -> told.add(other.board.present(room)));
        one.board.enter(room, ilse);
        awaitPresent(other, ilse);

        // the time at which they would lapse moves on three times in a lease
        Set<String> renewed = new HashSet<>();
        await().until(() -> {
            renewed.add(new String(one.link.ask(() -> one.link.commands().hvals("dsvtt:presence:" + room)).block().getFirst(), UTF_8));
            return renewed.size() > 6;
        });

        assertThat(told).containsExactly(Set.of(ilse));
    }

    @Test
    void givenRedisAway_whenTheLeaseIsOver_thenOnlyPeopleHereCountAndAllOfThemWhenItIsBack() {
        var one = gateway(Duration.ofSeconds(2));
        var other = gateway(Duration.ofSeconds(2));
        one.board.enter(room, ilse);
        other.board.enter(room, kai);
        awaitPresent(one, ilse, kai);

        redis.kill();
        awaitAway(one.link);
        awaitPresent(one, ilse);
        awaitPresent(other, kai);
        var mara = UUID.randomUUID();
        one.board.enter(room, mara);
        awaitPresent(one, ilse, mara);
        redis.start();

        awaitPresent(one, ilse, kai, mara);
        awaitPresent(other, ilse, kai, mara);
    }

    @Test
    void givenRemovedMemberElsewhere_whenRemovedAtBoth_thenTheyStayAway() {
        var one = gateway(LONG_LEASE);
        var other = gateway(LONG_LEASE);
        one.board.enter(room, ilse);
        other.board.enter(room, kai);
        other.board.watch(room, () -> {});
        awaitPresent(one, ilse, kai);

        one.board.remove(room, kai);
        other.board.remove(room, kai);

        awaitPresent(one, ilse);
        awaitPresent(other, ilse);
    }

    @Test
    void givenEventFromBeforeSomeoneCame_whenItTakesThemOffHere_thenTheyAreHeardOfAgain() {
        var one = gateway(LONG_LEASE);
        var other = gateway(LONG_LEASE);
        one.board.enter(room, ilse);
        other.board.enter(room, kai);
        awaitPresent(one, ilse, kai);

        one.board.remove(room, kai);

        awaitPresent(one, ilse, kai);
    }

    @Test
    void givenLobby_whenRoomsAreListed_thenPeopleOfRoomsNobodyHereListensToAreToldAsWell() {
        var one = gateway(LONG_LEASE);
        var other = gateway(LONG_LEASE);
        var empty = UUID.randomUUID();
        var mine = UUID.randomUUID();
        other.board.enter(room, kai);
        one.board.enter(mine, ilse);

        await().untilAsserted(() -> {
            var present = one.board.present(List.of(room, empty, mine)).block();
            assertThat(present).containsEntry(room, Set.of(kai)).containsEntry(empty, Set.of()).containsEntry(mine, Set.of(ilse));
        });
        assertThat(one.board.present(room)).isEmpty();
        redis.kill();
        awaitAway(one.link);
        assertThat(one.board.present(List.of(room, mine)).block()).containsEntry(room, Set.of()).containsEntry(mine, Set.of(ilse));
    }

    @Test
    void givenNonsenseInRedis_whenHeard_thenItIsDroppedAndTheNextSenseCounts() {
        var one = gateway(LONG_LEASE);
        one.board.enter(room, ilse);
        await().until(() -> one.link.ask(() -> one.link.commands().hlen("dsvtt:presence:" + room)).block() == 1);

        one.link.ask(() -> one.link.commands().hset("dsvtt:presence:" + room, "rogue", "99999999999999 <script>".getBytes(UTF_8))).block();
        one.board.enter(room, kai);
        awaitPresent(one, ilse, kai);
        one.link.ask(() -> one.link.commands().hset("dsvtt:presence:" + room, "rogue", "not even a time".getBytes(UTF_8))).block();
        var other = gateway(LONG_LEASE);
        other.board.enter(room, UUID.randomUUID());

        await().untilAsserted(() -> assertThat(one.board.present(room)).hasSize(3));
    }

    @Test
    void givenLastOneLeft_whenLookedAtInRedis_thenNothingIsKeptAndNobodyListens() {
        var one = gateway(LONG_LEASE);
        one.board.enter(room, ilse);
        await().until(() -> one.link.ask(() -> one.link.commands().hlen("dsvtt:presence:" + room)).block() == 1);

        one.board.leave(room, ilse);

        await().untilAsserted(() -> {
            assertThat(one.link.ask(() -> one.link.commands().keys("*")).block()).isEmpty();
            assertThat(one.link.ask(() -> one.link.commands().pubsubChannels()).block()).isEmpty();
        });
    }

    private record Gateway(PresenceBoard board, RedisLink link) {}

    private Gateway gateway(Duration lease) {
        var link = TestLink.reaching(redis);
        var board = new PresenceBoard(new PresenceProperties(GRACE, lease), self -> new RedisBoards(self, link, lease));
        ends.add(board::destroy);
        ends.add(link::destroy);
        return new Gateway(board, link);
    }

    private void awaitPresent(Gateway gateway, UUID... people) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(gateway.board.present(room)).containsExactlyInAnyOrder(people));
    }
}
