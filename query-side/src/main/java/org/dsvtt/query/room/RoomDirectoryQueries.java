package org.dsvtt.query.room;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.contracts.query.AwaitRoom;
import org.dsvtt.contracts.query.FindInvite;
import org.dsvtt.contracts.query.InvitedRoom;
import org.dsvtt.contracts.query.ListRooms;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.query.RoomSummary;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.query.store.ReadStore;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds rooms: those of a person, the one an invite is for, and one that was made just now. */
@Component
class RoomDirectoryQueries {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private static final String ROOMS = """
            select room.id, room.name, room.seq, me.role, room.created_at, room.last_played_at, room.sessions,
                   room.session_state, scene.name as scene_name, scene.map_id
            from room_member me
            join room on room.id = me.room_id
            left join room_scene scene on scene.room_id = room.id and scene.scene_id = room.active_scene_id
            where me.user_id = :viewer
            order by coalesce(room.last_played_at, room.created_at) desc, room.id""";

    private static final String MEMBERS = """
            select member.room_id, member.user_id, member.role, member.color, coalesce(person.name, :nameless) as name
            from room_member me
            join room_member member on member.room_id = me.room_id
            left join person on person.user_id = member.user_id
            where me.user_id = :viewer
            order by member.joined_at""";

    private final ReadStore store;

    RoomDirectoryQueries(ReadStore store) {
        this.store = store;
    }

    @QueryHandler
    CompletableFuture<List<RoomSummary>> rooms(ListRooms query) {
        Mono<Map<UUID, List<Person>>> members = store
                .list(MEMBERS, Map.of("viewer", query.viewer(), "nameless", PeopleQueries.NAMELESS),
                        row -> Map.entry(ReadStore.value(row, "room_id", UUID.class), person(row)))
                .map(rows -> rows.stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return members
                .flatMap(people -> store.list(ROOMS, Map.of("viewer", query.viewer()), row -> summary(row, people)))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<List<InvitedRoom>> invited(FindInvite query) {
        String code = query.inviteCode().replace("-", "").strip().toUpperCase(Locale.ROOT);
        return store.list("select id, name from room where invite_code = :code limit 1", Map.of("code", code),
                row -> new InvitedRoom(ReadStore.value(row, "id", UUID.class), ReadStore.value(row, "name", String.class)))
                .toFuture();
    }

    /** A directory that is away has not seen the room either. */
    @QueryHandler
    CompletableFuture<Boolean> await(AwaitRoom query) {
        return store.list("select id from room where id = :room and seq >= :seq",
                        Map.of("room", query.roomId(), "seq", query.seq()), row -> true)
                .onErrorComplete()
                .filter(found -> !found.isEmpty())
                .map(_ -> true)
                .repeatWhenEmpty(looks -> looks.delayElements(BETWEEN_LOOKS))
                .timeout(PATIENCE, Mono.just(false))
                .toFuture();
    }

    private static RoomSummary summary(Readable row, Map<UUID, List<Person>> members) {
        UUID roomId = ReadStore.value(row, "id", UUID.class);
        return new RoomSummary(
                roomId,
                ReadStore.value(row, "name", String.class),
                ReadStore.value(row, "seq", Long.class),
                Role.valueOf(ReadStore.value(row, "role", String.class)),
                ReadStore.value(row, "created_at", Instant.class),
                ReadStore.optional(row, "last_played_at", Instant.class),
                ReadStore.value(row, "sessions", Integer.class),
                ReadStore.optional(row, "session_state", String.class).map(SessionView.State::valueOf),
                ReadStore.optional(row, "scene_name", String.class),
                ReadStore.optional(row, "map_id", String.class),
                members.getOrDefault(roomId, List.of()));
    }

    private static Person person(Readable row) {
        return new Person(
                ReadStore.value(row, "user_id", UUID.class),
                ReadStore.value(row, "name", String.class),
                Role.valueOf(ReadStore.value(row, "role", String.class)),
                PlayerColor.valueOf(ReadStore.value(row, "color", String.class)));
    }
}
