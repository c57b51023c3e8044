package org.dsvtt.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.query.Mark;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.query.RecordedEvents;
import org.dsvtt.query.projection.PostgresProjection;
import org.dsvtt.query.projection.ViewRow;
import org.dsvtt.query.projection.ViewSchemas;
import org.dsvtt.query.projection.ViewTables;
import org.dsvtt.query.table.EventCuts;
import org.dsvtt.query.table.domain.EventCut;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.timeline.domain.Marking;
import org.springframework.stereotype.Component;

/**
 * Keeps when the events of every room happened, which of them are marked and who was told of those, the bookmarks of
 * everybody, and who ever had a seat.
 */
@Component
class TimelineProjection extends PostgresProjection {

    static final String NAME = "timeline";
    /** The time of every so many events is kept. */
    static final int TICK_INTERVAL = 10;

    private static final int DEFINITION = 1;
    /** Has a seat at no table, and so is told what everyone may know and nothing else. */
    private static final UUID PASSER_BY = new UUID(0, 0);

    private final EventCuts cuts;
    private final Bookmarks bookmarks;
    private final RecordedEvents recordedEvents;

    TimelineProjection(ViewSchemas schemas, EventCuts cuts, Bookmarks bookmarks, RecordedEvents recordedEvents) {
        super(NAME, DEFINITION, schemas);
        this.cuts = cuts;
        this.bookmarks = bookmarks;
        this.recordedEvents = recordedEvents;
    }

    private record TickRow(UUID roomId, long seq, Instant at) implements ViewRow {}

    private record MarkRow(UUID roomId, long seq, Instant at, Mark.Kind kind, String label, UUID person, boolean open,
            Set<UUID> told) implements ViewRow {}

    private record SeatRow(UUID roomId, UUID userId) implements ViewRow {}

    /** All events: what a person was told of one depends on all that were before. */
    @Override
    public boolean concerns(Class<?> payloadType) {
        return TableEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    protected void project(List<DomainEventMessage<?>> batch, ViewTables tables) {
        List<RecordedEvent> events = batch.stream().map(recordedEvents::of).toList();
        List<TickRow> ticks = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        List<SeatRow> seats = new ArrayList<>();
        for (RecordedEvent event : events) {
            EventCut cut = cuts.of(event);
            if (event.seq() % TICK_INTERVAL == 0) ticks.add(new TickRow(event.roomId(), event.seq(), event.at()));
            if (event.event() instanceof MemberJoined joined) seats.add(new SeatRow(event.roomId(), joined.userId()));
            Marking.of(cut).map(marking -> mark(cut, marking)).ifPresent(marks::add);
        }
        tables.add("timeline_tick", ticks);
        tables.add("timeline_mark", marks);
        tables.add("seat_taken", seats.stream().distinct().toList());
        bookmarks.project(events, tables);
    }

    private static MarkRow mark(EventCut cut, Marking marking) {
        RecordedEvent event = cut.recorded();
        boolean open = !cut.changes(PASSER_BY).isEmpty();
        Set<UUID> told = new TreeSet<>();
        if (!open) {
            cut.frames().variants().stream()
                    .filter(Predicate.not(variant -> variant.changes().isEmpty()))
                    .map(FrameSet.Variant::audience)
                    .forEach(told::addAll);
        }
        return new MarkRow(event.roomId(), event.seq(), event.at(), marking.kind(), marking.label(), event.by(), open, told);
    }
}
