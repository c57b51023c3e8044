package org.dsvtt.gateway.signal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.contracts.query.GetSignalAudience;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.SignalAudience;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.table.TableQueries;
import reactor.core.publisher.Mono;

/**
 * Who may be told of the signals of one room. The query side decides; its answers hold until the next event of the room.
 */
final class Audiences {
    /** Answers kept; a person who drags thousands of made-up tokens only makes the gateway ask more often. */
    private static final int ANSWERS = 1_000;

    private final Cache<GetSignalAudience, Mono<Set<UUID>>> answers = Caffeine.newBuilder().maximumSize(ANSWERS).build();
    private final Cache<UUID, Mono<Boolean>> directors = Caffeine.newBuilder().maximumSize(ANSWERS).build();
    private final UUID roomId;
    private final TableQueries queries;

    Audiences(UUID roomId, TableQueries queries) {
        this.roomId = roomId;
        this.queries = queries;
    }

    /** Fails with the query side's refusal when the sender is not a member. */
    Mono<Set<UUID>> of(UUID sender, Signal signal) {
        return switch (signal) {
            // A Director's cursor rests on what players do not see yet
            case Signal.Cursor cursor -> isDirector(sender).flatMap(director -> director
                    ? Mono.just(Set.of()) : ask(sender, Optional.of(cursor.sceneId()), Optional.empty()));
            case Signal.Ping ping -> ask(sender, Optional.of(ping.sceneId()), Optional.empty());
            case Signal.Drag drag -> ask(sender, Optional.empty(), Optional.of(drag.tokenId()));
            case Signal.DragEnd end -> ask(sender, Optional.empty(), Optional.of(end.tokenId()));
            case Signal.Typing typing -> others(sender);
            case Signal.Replay replay -> others(sender);
            case Signal.ReplayEnd end -> others(sender);
        };
    }

    /** Every other member. Fails with the query side's refusal when this one is not a member. */
    Mono<Set<UUID>> others(UUID member) {
        return ask(member, Optional.empty(), Optional.empty());
    }

    /** There was an event: who sees what may be different. */
    void forget() {
        answers.invalidateAll();
    }

    /** There was an event that may have given someone another role. */
    void forgetRoles() {
        directors.invalidateAll();
    }

    private Mono<Set<UUID>> ask(UUID sender, Optional<UUID> sceneId, Optional<UUID> tokenId) {
        return answers.get(new GetSignalAudience(roomId, sender, sceneId, tokenId), query ->
                remembered(queries.ask(query, SignalAudience.class).map(SignalAudience::receivers)));
    }

    private Mono<Boolean> isDirector(UUID person) {
        return directors.get(person, id -> remembered(queries.ask(new GetTable(roomId, id, Optional.empty()), TableView.class)
                .map(table -> directorsOf(table).contains(id))));
    }

    private static Set<UUID> directorsOf(TableView table) {
        return table.members().stream()
                .filter(member -> member.role() == Role.DIRECTOR)
                .map(MemberView::userId)
                .collect(Collectors.toSet());
    }

    private static <T> Mono<T> remembered(Mono<T> answer) {
        return answer.cache(value -> Duration.ofDays(1), failure -> Duration.ZERO, () -> Duration.ZERO);
    }
}
