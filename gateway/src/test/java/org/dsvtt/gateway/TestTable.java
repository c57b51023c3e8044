package org.dsvtt.gateway;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.NoteNotice;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.contracts.query.FinishErasure;
import org.dsvtt.contracts.query.ListErased;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.RememberPerson;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.gateway.table.RoomUpdate;
import org.dsvtt.gateway.table.TableCommands;
import org.dsvtt.gateway.table.TableQueries;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The two sides behind the gateway, answering as a test tells them; what was not told is refused with ROOM_NOT_FOUND. */
public final class TestTable implements TableCommands, TableQueries {
    private final Map<Class<?>, Function<Object, Object>> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Object> asked = new ConcurrentLinkedQueue<>();

    public TestTable() {
        reset();
    }

    public void reset() {
        answers.clear();
        asked.clear();
        answer(RememberPerson.class, query -> true);
        answer(ListErased.class, query -> List.of());
    }

    public <Q> void answer(Class<Q> query, Function<Q, Object> answer) {
        answers.put(query, asked -> answer.apply(query.cast(asked)));
    }

    public void refuse(Class<?> query, ErrorCode code) {
        answers.put(query, asked -> {
            throw new RejectedException(Rejection.of(code, code.meaning()));
        });
    }

    /** All that was asked and submitted of this type, in order. */
    public <Q> List<Q> asked(Class<Q> type) {
        return asked.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public Mono<Accepted> submit(SubmitCommand command) {
        return ask(command, Accepted.class);
    }

    @Override
    public Mono<NoteAccepted> submit(SubmitNoteCommand command) {
        return ask(command, NoteAccepted.class);
    }

    @Override
    public Mono<Boolean> submit(ErasePerson command) {
        return ask(command, Boolean.class);
    }

    @Override
    public Mono<Boolean> submit(FinishErasure command) {
        return ask(command, Boolean.class);
    }

    @Override
    public <R> Mono<R> ask(Object query, Class<R> answer) {
        return Mono.fromCallable(() -> answer.cast(find(query)));
    }

    @Override
    public <R> Mono<List<R>> askMany(Object query, Class<R> entry) {
        return Mono.fromCallable(() -> ((List<?>) find(query)).stream().map(entry::cast).toList());
    }

    @Override
    public Flux<RoomUpdate> follow(UUID roomId) {
        return Flux.never();
    }

    @Override
    public Mono<Flux<NoteNotice>> followNotes(UUID roomId, UUID viewer) {
        return Mono.just(Flux.never());
    }

    private Object find(Object query) {
        asked.add(query);
        return answers.getOrDefault(query.getClass(), unknown -> {
            throw new RejectedException(Rejection.of(ErrorCode.ROOM_NOT_FOUND, "There is no such room."));
        }).apply(query);
    }
}
