package org.dsvtt.gateway.presence;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.gateway.redis.ChannelListener;
import org.dsvtt.gateway.redis.RedisAwayException;
import org.dsvtt.gateway.redis.RedisLink;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Other boards, through Redis. For every room of interest here this gateway says who is here and hears who is elsewhere: when
 * that changes here, when another one says that it changed there, and three times in a lease, which keeps it. Everything
 * said is whole, so what got lost is made up for the next time. While Redis is away the others count for one more lease.
 */
final class RedisBoards implements OtherBoards {
    private static final int BEATS = 3;

    private final PresenceBoard board;
    private final RedisLink link;
    private final Duration lease;
    private final byte[] self;
    private final Map<UUID, Followed> rooms = new ConcurrentHashMap<>();
    private final Disposable beats;

    /** A room of interest. @param heard when others were heard of last, in {@link System#nanoTime} */
    private record Followed(Disposable listening, long heard) {}

    RedisBoards(PresenceBoard board, RedisLink link, Duration lease) {
        this.board = board;
        this.link = link;
        this.lease = lease;
        self = ascii(link.self().toString());
        beats = Flux.interval(lease.dividedBy(BEATS)).onBackpressureDrop().subscribe(beat -> rooms.keySet().forEach(this::beat));
    }

    @Override
    public void changed(UUID roomId) {
        rooms.compute(roomId, (id, known) -> {
            var wanted = board.isOfInterest(id);
            if (known == null && !wanted) return null;
            var followed = known == null ? new Followed(link.listen(key(id), new Notices(id)), System.nanoTime()) : known;
            exchange(id);
            if (wanted) return followed;
            followed.listening().dispose();
            return null;
        });
        forgetUnlessFollowed(roomId);
    }

    @Override
    public Mono<Map<UUID, Set<UUID>>> ask(Collection<UUID> roomIds) {
        if (roomIds.isEmpty()) return Mono.just(Map.of());
        var ids = List.copyOf(roomIds);
        var keys = ids.stream().map(RedisBoards::key).toArray(String[]::new);
        return link.ask(() -> link.commands().<List<List<byte[]>>>eval(PresenceScripts.WHO, ScriptOutputType.MULTI, keys))
                .map(answers -> {
                    Map<UUID, Set<UUID>> present = new HashMap<>();
                    for (int room = 0; room < ids.size(); room++) present.put(ids.get(room), together(answers.get(room)));
                    return present;
                })
                .doOnError(IllegalArgumentException.class, nonsense -> link.dropped("who is present", nonsense))
                .onErrorReturn(RedisAwayException.class, Map.of())
                .onErrorReturn(IllegalArgumentException.class, Map.of());
    }

    @Override
    public void close() {
        beats.dispose();
    }

    /** Another gateway says that something is different there. */
    private final class Notices implements ChannelListener {
        private final UUID roomId;

        private Notices(UUID roomId) {
            this.roomId = roomId;
        }

        @Override
        public void subscribed() {
            changed(roomId);
        }

        @Override
        public void message(byte[] gateway) {
            if (!Arrays.equals(gateway, self)) changed(roomId);
        }
    }

    private void beat(UUID roomId) {
        var followed = rooms.get(roomId);
        if (followed != null && System.nanoTime() - followed.heard() > lease.toNanos()) board.elsewhere(roomId, Set.of());
        changed(roomId);
    }

    /**
     * Called under the lock of the room, so that of two exchanges the later one tells the newer state; and their answers are
     * taken one after the other, in the same order.
     */
    private void exchange(UUID roomId) {
        link.tell(commands -> commands
                .<List<byte[]>>eval(PresenceScripts.EXCHANGE, ScriptOutputType.MULTI, new String[] {key(roomId)},
                        self, PeopleLists.write(board.here(roomId)), ascii(Long.toString(lease.toMillis())))
                .thenAcceptAsync(others -> heard(roomId, others), Schedulers.single()::schedule));
    }

    private void heard(UUID roomId, List<byte[]> others) {
        try {
            var people = together(others);
            rooms.computeIfPresent(roomId, (id, followed) -> new Followed(followed.listening(), System.nanoTime()));
            board.elsewhere(roomId, people);
            forgetUnlessFollowed(roomId);
        } catch (IllegalArgumentException nonsense) {
            link.dropped(key(roomId), nonsense);
        }
    }

    private void forgetUnlessFollowed(UUID roomId) {
        if (!rooms.containsKey(roomId)) board.elsewhere(roomId, Set.of());
    }

    private static Set<UUID> together(List<byte[]> gateways) {
        var people = new HashSet<UUID>();
        gateways.forEach(gateway -> people.addAll(PeopleLists.read(gateway)));
        return people;
    }

    private static String key(UUID roomId) {
        return "dsvtt:presence:" + roomId;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
