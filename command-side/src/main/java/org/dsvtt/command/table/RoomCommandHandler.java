package org.dsvtt.command.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.domain.Facts;
import org.dsvtt.command.stream.CommandReceipts;
import org.dsvtt.command.stream.EventChain;
import org.dsvtt.command.stream.Origin;
import org.dsvtt.command.stream.StreamEnd;
import org.dsvtt.command.table.domain.TableDecider;
import org.dsvtt.command.table.domain.TableState;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.CreateRoom;
import org.springframework.stereotype.Component;

/**
 * Takes every command to its room. The room is locked first and the receipts are read under that lock, so that the same
 * command sent twice at once finds what its other half did.
 */
@Component
class RoomCommandHandler {
    private final Repository<Room> rooms;
    private final FreshRooms fresh;
    private final CommandReceipts receipts;
    private final EventChain chain;
    private final Facts facts;

    RoomCommandHandler(Repository<Room> rooms, FreshRooms fresh, CommandReceipts receipts, EventChain chain, Facts facts) {
        this.rooms = rooms;
        this.fresh = fresh;
        this.receipts = receipts;
        this.chain = chain;
        this.facts = facts;
    }

    /** @throws RejectedException if a decider refuses */
    @CommandHandler
    Accepted handle(SubmitCommand command) throws Exception {
        if (command.command() instanceof CreateRoom) receipts.lockForCreation(command.roomId());
        Optional<Aggregate<Room>> room = load(command);
        var origin = new Origin(command.roomId(), command.commandId(), command.by());
        Optional<Long> answeredBefore = receipts.find(origin, end(command.roomId(), room.map(Aggregate::version).orElse(-1L)));
        if (answeredBefore.isPresent()) return new Accepted(answeredBefore.get());

        List<TableEvent> events = decide(command, room);
        Accepted answer = room.isPresent() ? append(events, origin, room.get()) : create(events, origin);
        receipts.remember(origin, end(command.roomId(), answer.seq()), answer.seq());
        return answer;
    }

    private static StreamEnd end(UUID roomId, long last) {
        return new StreamEnd(roomId.toString(), last, 0);
    }

    private Optional<Aggregate<Room>> load(SubmitCommand command) {
        try {
            return Optional.of(rooms.load(command.roomId().toString()));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }

    private List<TableEvent> decide(SubmitCommand command, Optional<Aggregate<Room>> room) {
        TableState table = room.map(loaded -> loaded.invoke(Room::table)).orElse(TableState.NONE);
        Decision decision = TableDecider.decide(command.command(), command.roomId(), table, command.by(), facts);
        List<TableEvent> events = decision instanceof Decision.Accepted(var accepted) ? accepted : List.of();
        if (events.isEmpty()) room.ifPresent(fresh::require);
        if (decision instanceof Decision.Rejected(var rejection)) throw new RejectedException(rejection);
        return events;
    }

    private Accepted append(List<TableEvent> events, Origin origin, Aggregate<Room> room) {
        var links = chain.link(events, origin, room.invoke(Room::lastHash), room.version() + 1);
        room.execute(loaded -> loaded.record(links));
        return new Accepted(room.version());
    }

    private Accepted create(List<TableEvent> events, Origin origin) throws Exception {
        var links = chain.link(events, origin, EventChain.START, 0);
        rooms.newInstance(() -> new Room(links));
        return new Accepted(links.size() - 1L);
    }
}
