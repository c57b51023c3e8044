package org.dsvtt.gateway.table;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.note.NoteNotice;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The way to the query side. Takes the records of {@code org.dsvtt.contracts.query}; what each is answered with is said
 * there. Every failure is a {@link org.dsvtt.axon.RejectedException}: the refusal of the query side, {@code UNAVAILABLE}
 * when it does not answer in time, {@code INTERNAL_ERROR} when it failed.
 */
public interface TableQueries {

    /** Asks what is answered with one thing. */
    <R> Mono<R> ask(Object query, Class<R> answer);

    /** Asks what is answered with a list. */
    <R> Mono<List<R>> askMany(Object query, Class<R> entry);

    /**
     * What happens in a room, from now on: first its {@link RoomUpdate.Head}, then every event as it comes. Events can be
     * missing from it under load and then show as a jump of the sequence number. It ends with an error when the query
     * side goes away.
     */
    Flux<RoomUpdate> follow(UUID roomId);

    /**
     * What a member is told about the notes of a room. Completes when they are followed, which tells from then on until it is
     * cancelled; fails for who has no seat there.
     */
    Mono<Flux<NoteNotice>> followNotes(UUID roomId, UUID viewer);
}
