package org.dsvtt.gateway.table;

import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.multipleInstancesOf;

import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.dsvtt.contracts.note.NoteNotice;
import org.dsvtt.contracts.query.FollowNotes;
import org.dsvtt.contracts.query.FollowRoom;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.query.NoteTold;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks over Axon's query bus. */
@Component
final class AxonTableQueries implements TableQueries {
    /** Updates Axon keeps for as long as a room is followed; enough for what happens while following begins. */
    private static final int UPDATE_BUFFER = 64;

    private final QueryGateway queries;
    private final BusCalls calls;

    AxonTableQueries(QueryGateway queries, BusCalls calls) {
        this.queries = queries;
        this.calls = calls;
    }

    @Override
    public <R> Mono<R> ask(Object query, Class<R> answer) {
        return calls.call(() -> queries.query(query, instanceOf(answer)));
    }

    @Override
    public <R> Mono<List<R>> askMany(Object query, Class<R> entry) {
        return calls.call(() -> queries.query(query, multipleInstancesOf(entry)));
    }

    @Override
    public Flux<RoomUpdate> follow(UUID roomId) {
        return calls.stream(() -> {
            var following = queries.subscriptionQuery(
                    FollowRoom.class.getName(), new FollowRoom(roomId), instanceOf(Long.class), instanceOf(FrameSet.class),
                    UPDATE_BUFFER);
            var head = following.initialResult().timeout(BusCalls.PATIENCE).<RoomUpdate>map(RoomUpdate.Head::new);
            return head.concatWith(following.updates().map(RoomUpdate.Happened::new))
                    .doFinally(end -> following.close());
        });
    }

    @Override
    public Mono<Flux<NoteNotice>> followNotes(UUID roomId, UUID viewer) {
        return calls.call(() -> {
            var following = queries.subscriptionQuery(
                    FollowNotes.class.getName(), new FollowNotes(roomId, viewer), instanceOf(Boolean.class),
                    instanceOf(NoteTold.class), UPDATE_BUFFER);
            return following.initialResult()
                    .map(admitted -> following.updates().map(NoteTold::notice).doFinally(end -> following.close()))
                    .doOnError(refused -> following.close())
                    .toFuture();
        });
    }
}
