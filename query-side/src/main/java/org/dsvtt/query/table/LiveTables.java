package org.dsvtt.query.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.nodes.LivePositions;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.table.domain.Seats;
import org.springframework.stereotype.Component;

/**
 * The rooms that are in use, in memory. A room nobody has asked for or played in for a while is forgotten and read again
 * when it is needed; nothing is lost by that, because every room can be read from its history.
 *
 * <p>Only members are let near a table: to everyone else a room they have no seat in is a room that does not exist.
 */
@Component
public class LiveTables {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int MOST_ROOMS = 2_000;

    private final RoomHistory history;
    private final PastTables past;
    private final FrameTeller teller;
    private final boolean everyEventComesHere;
    private final Cache<UUID, LiveTable> tables =
            Caffeine.newBuilder().expireAfterAccess(IDLE).maximumSize(MOST_ROOMS).build();

    LiveTables(RoomHistory history, PastTables past, FrameTeller teller, LivePositions positions) {
        this.history = history;
        this.past = past;
        this.teller = teller;
        this.everyEventComesHere = positions.everyEventComesHere();
    }

    /**
     * The full table with every event committed so far.
     *
     * @throws RejectedException {@code ROOM_NOT_FOUND} unless the person has a seat there
     */
    public TableView nowFor(UUID roomId, UUID person) {
        return forMember(roomId, person).lastKnown();
    }

    /**
     * The full table as it was last known, a few milliseconds old under load. It is as good as {@link #nowFor} for what
     * passes quickly, and costs no look at the event store unless other processes get a part of the events.
     *
     * @throws RejectedException {@code ROOM_NOT_FOUND} unless the person has a seat there
     */
    public TableView lastKnownFor(UUID roomId, UUID person) {
        if (!everyEventComesHere) return nowFor(roomId, person);
        TableView known = table(roomId).lastKnown();
        return Seats.isMember(known, person) ? known : nowFor(roomId, person);
    }

    /** Everyone who has a seat, with every event committed so far; nobody when there is no such room. */
    public List<MemberView> membersNow(UUID roomId) {
        return table(roomId).now().members();
    }

    /** The live table of a room the person has a seat in, with every event committed so far. */
    LiveTable forMember(UUID roomId, UUID person) {
        LiveTable live = existing(roomId);
        if (!Seats.isMember(live.lastKnown(), person)) throw roomNotFound();
        return live;
    }

    /** The live table of a room, with every event committed so far. */
    LiveTable existing(UUID roomId) {
        LiveTable live = table(roomId);
        if (live.now().seq() >= 0) return live;
        tables.asMap().remove(roomId, live);
        throw roomNotFound();
    }

    /**
     * Takes an event in and tells it to those who follow the room. They may follow it although it was forgotten, so it is
     * read again then.
     */
    void deliver(RecordedEvent event) {
        table(event.roomId()).deliver(event, teller::tell);
    }

    /** Forgets every room: what is read again is read without what was erased. */
    public void forget() {
        tables.invalidateAll();
    }

    private static RejectedException roomNotFound() {
        return new RejectedException(
                Rejection.of(ErrorCode.ROOM_NOT_FOUND, "There is no such room, or you are not a member of it."));
    }

    private LiveTable table(UUID roomId) {
        return tables.get(roomId, id -> new LiveTable(id, history, past));
    }
}
