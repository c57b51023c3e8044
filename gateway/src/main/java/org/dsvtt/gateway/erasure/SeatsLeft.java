package org.dsvtt.gateway.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ListRooms;
import org.dsvtt.contracts.query.RoomSummary;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.ChangeRole;
import org.dsvtt.contracts.room.IssueInvite;
import org.dsvtt.contracts.room.LeaveRoom;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.table.TableCommands;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has an erased person leave every table, by the same commands they could have sent. Where nobody else sits the seat stays,
 * because a room has a Director; its invite is replaced, so that nobody comes after them.
 */
@Component
class SeatsLeft {
    private final TableCommands commands;
    private final TableQueries queries;

    SeatsLeft(TableCommands commands, TableQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Completes when no table is left, and fails if one could not be; it can be called again then. */
    Mono<Void> by(UUID person) {
        return queries.askMany(new ListRooms(person), RoomSummary.class)
                .flatMapMany(Flux::fromIterable)
                .concatMap(room -> leave(person, room.id()))
                .then();
    }

    private Mono<Void> leave(UUID person, UUID roomId) {
        return queries.ask(new GetTable(roomId, person, Optional.empty()), TableView.class)
                .flatMapMany(table -> Flux.fromIterable(farewell(person, table)))
                .concatMap(command -> send(roomId, person, command))
                .then()
                .onErrorComplete(SeatsLeft::isGone);
    }

    private static List<TableCommand> farewell(UUID person, TableView table) {
        if (table.members().size() == 1) return List.of(new IssueInvite());
        var farewell = new ArrayList<TableCommand>();
        Succession.after(person, table.members()).ifPresent(heir -> farewell.add(new ChangeRole(heir, Role.DIRECTOR)));
        farewell.add(new LeaveRoom());
        return farewell;
    }

    /** The same command has the same id each time, so that it has one effect however often all this is done. */
    private Mono<Accepted> send(UUID roomId, UUID person, TableCommand command) {
        UUID id = UUID.nameUUIDFromBytes("erasure of %s: %s".formatted(person, command).getBytes(StandardCharsets.UTF_8));
        return commands.submit(new SubmitCommand(roomId, id, person, command));
    }

    /** The seat, before the list of rooms knew of it. */
    private static boolean isGone(Throwable failure) {
        return failure instanceof RejectedException refused
                && refused.rejection().code() == ErrorCode.ROOM_NOT_FOUND;
    }
}
