package org.dsvtt.gateway.socket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.NoteNotice;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.contracts.query.ErasedPerson;
import org.dsvtt.contracts.query.FinishErasure;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetSignalAudience;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ListErased;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.RememberPerson;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.gateway.table.RoomUpdate;
import org.dsvtt.gateway.table.TableCommands;
import org.dsvtt.gateway.table.TableQueries;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rooms in memory behind the two ports. A command is an event that everyone sees, unless a test says otherwise. */
final class FakeTable implements TableCommands, TableQueries {
    private final Map<UUID, FakeRoom> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, Function<SubmitCommand, Mono<Accepted>>> deciders = new ConcurrentHashMap<>();
    private final List<ErasedPerson> erased = new CopyOnWriteArrayList<>();

    FakeRoom room(UUID... members) {
        var room = new FakeRoom(UUID.randomUUID(), Set.of(members));
        rooms.put(room.id(), room);
        return room;
    }

    /** Lets a test decide the commands of a room. */
    void decide(FakeRoom room, Function<SubmitCommand, Mono<Accepted>> decider) {
        deciders.put(room.id(), decider);
    }

    @Override
    public Mono<Accepted> submit(SubmitCommand command) {
        var decider = deciders.get(command.roomId());
        if (decider != null) return decider.apply(command);
        return Mono.fromCallable(() -> {
            var room = member(command.roomId(), command.by());
            return new Accepted(room.append(command.by(), command.commandId(), new RoomRenamed("renamed")));
        });
    }

    @Override
    public <R> Mono<R> ask(Object query, Class<R> answer) {
        return Mono.fromCallable(() -> answer.cast(switch (query) {
            case GetFrames frames -> member(frames.roomId(), frames.viewer()).frames(frames);
            case GetTable table -> member(table.roomId(), table.viewer()).table();
            case GetSignalAudience audience -> member(audience.roomId(), audience.sender()).audience(audience);
            case RememberPerson person -> true;
            default -> throw new IllegalArgumentException("Not asked in these tests: " + query);
        }));
    }

    @Override
    public <R> Mono<List<R>> askMany(Object query, Class<R> entry) {
        return query instanceof ListErased(int known)
                ? Mono.fromCallable(() -> (erased.size() > known ? erased : List.of()).stream().map(entry::cast).toList())
                : Mono.error(new IllegalArgumentException("Not asked in these tests: " + query));
    }

    @Override
    public Flux<RoomUpdate> follow(UUID roomId) {
        return Flux.defer(() -> Optional.ofNullable(rooms.get(roomId)).orElseThrow(FakeTable::notFound).follow());
    }

    void erase(UUID person) {
        erased.add(new ErasedPerson(person, Instant.now(), true));
    }

    @Override
    public Mono<Boolean> submit(ErasePerson command) {
        return Mono.error(new IllegalArgumentException("Not sent in these tests: " + command));
    }

    @Override
    public Mono<Boolean> submit(FinishErasure command) {
        return Mono.error(new IllegalArgumentException("Not sent in these tests: " + command));
    }

    @Override
    public Mono<NoteAccepted> submit(SubmitNoteCommand command) {
        return Mono.error(new IllegalArgumentException("Not sent in these tests: " + command));
    }

    @Override
    public Mono<Flux<NoteNotice>> followNotes(UUID roomId, UUID viewer) {
        return Mono.fromCallable(() -> member(roomId, viewer).notices(viewer));
    }

    private FakeRoom member(UUID roomId, UUID person) {
        var room = rooms.get(roomId);
        if (room == null || !room.isMember(person)) throw notFound();
        return room;
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of(ErrorCode.ROOM_NOT_FOUND, "There is no such room, or you are not a member of it."));
    }
}
