package org.dsvtt.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.GetTimeline;
import org.dsvtt.contracts.query.Mark;
import org.dsvtt.contracts.query.Timeline;
import org.dsvtt.contracts.query.Timeline.Tick;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.room.SessionLog;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.LiveTables;
import org.dsvtt.query.table.PastTimes;
import org.dsvtt.query.table.domain.HistoryWindow;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands out timelines. Whether a mark is the viewer's to know was decided by the cut when the mark was made. */
@Component
class TimelineQueries {

    private static final int MOST_TICKS = 500;

    private final LiveTables tables;
    private final SessionLog sessions;
    private final Bookmarks bookmarks;
    private final PastTimes times;
    private final ReadStore store;

    TimelineQueries(LiveTables tables, SessionLog sessions, Bookmarks bookmarks, PastTimes times, ReadStore store) {
        this.tables = tables;
        this.sessions = sessions;
        this.bookmarks = bookmarks;
        this.times = times;
        this.store = store;
    }

    @QueryHandler
    CompletableFuture<Timeline> timeline(GetTimeline query) {
        TableView now = tables.nowFor(query.roomId(), query.viewer());
        long first = HistoryWindow.firstSeq(now, query.viewer());
        query.around().filter(seq -> seq < first || seq > now.seq()).ifPresent(_ -> {
            throw new RejectedException(Rejection.of(ErrorCode.SEQUENCE_OUT_OF_RANGE,
                    "Here sequence numbers go from %d to %d.".formatted(first, now.seq()))
                    .with("first", first).with("newest", now.seq()));
        });
        return sessions.of(now, query.viewer())
                .map(all -> stretch(query, all, first, now.seq()))
                .flatMap(stretch -> timeline(stretch, query.roomId(), query.viewer()))
                .toFuture();
    }

    private static Stretch stretch(GetTimeline query, List<SessionView> sessions, long first, long newest) {
        if (query.session().isEmpty()) return Stretch.around(query.around().orElse(newest), sessions, first, newest);
        return sessions.stream()
                .filter(session -> session.id().equals(query.session().get()))
                .findFirst()
                .map(session -> Stretch.of(session, first, newest))
                .orElseThrow(() -> new RejectedException(
                        Rejection.of(ErrorCode.SESSION_NOT_FOUND, "There is no such session, or it ended before your time.")));
    }

    private Mono<Timeline> timeline(Stretch stretch, UUID roomId, UUID viewer) {
        return Mono.zip(
                time(roomId, stretch.fromSeq()),
                time(roomId, stretch.toSeq()),
                ticks(roomId, stretch),
                marks(roomId, viewer, stretch),
                bookmarks.within(roomId, viewer, stretch.fromSeq(), stretch.toSeq()))
                .map(parts -> new Timeline(stretch.session(), stretch.fromSeq(), stretch.toSeq(), parts.getT1(), parts.getT2(),
                        withEnds(parts.getT3(), stretch, parts.getT1(), parts.getT2()), inOrder(parts.getT4(), parts.getT5())));
    }

    private Mono<Instant> time(UUID roomId, long seq) {
        return Mono.fromCallable(() -> times.of(roomId, seq).orElseThrow()).subscribeOn(Schedulers.boundedElastic());
    }

    /** Those within the stretch but its ends. */
    private Mono<List<Tick>> ticks(UUID roomId, Stretch stretch) {
        return store.list("""
                select seq, at from timeline_tick
                where room_id = :room and seq > :from and seq < :to and seq % :step = 0 order by seq""",
                Map.of("room", roomId, "from", stretch.fromSeq(), "to", stretch.toSeq(), "step", step(stretch)),
                row -> new Tick(ReadStore.value(row, "seq", Long.class), ReadStore.value(row, "at", Instant.class)));
    }

    /** Events from one tick to the next, so that there are not too many together with the two ends. */
    private static long step(Stretch stretch) {
        long events = stretch.toSeq() - stretch.fromSeq();
        int intervals = MOST_TICKS - 2;
        return Math.max(1, Math.ceilDiv(events, (long) intervals * TimelineProjection.TICK_INTERVAL))
                * TimelineProjection.TICK_INTERVAL;
    }

    private Mono<List<Mark>> marks(UUID roomId, UUID viewer, Stretch stretch) {
        return store.list("""
                select seq, at, kind, label, person from timeline_mark
                where room_id = :room and seq between :from and :to and (open or :viewer = any (told)) order by seq""",
                Map.of("room", roomId, "viewer", viewer, "from", stretch.fromSeq(), "to", stretch.toSeq()),
                row -> new Mark(ReadStore.value(row, "seq", Long.class), ReadStore.value(row, "at", Instant.class),
                        Mark.Kind.valueOf(ReadStore.value(row, "kind", String.class)),
                        ReadStore.value(row, "label", String.class),
                        Optional.of(ReadStore.value(row, "person", UUID.class)), Optional.empty()));
    }

    private static List<Tick> withEnds(List<Tick> between, Stretch stretch, Instant fromAt, Instant toAt) {
        List<Tick> all = new ArrayList<>();
        all.add(new Tick(stretch.fromSeq(), fromAt));
        all.addAll(between);
        if (stretch.toSeq() > stretch.fromSeq()) all.add(new Tick(stretch.toSeq(), toAt));
        return all;
    }

    private static List<Mark> inOrder(List<Mark> marks, List<Mark> bookmarks) {
        return Stream.concat(marks.stream(), bookmarks.stream()).sorted(Comparator.comparingLong(Mark::seq)).toList();
    }
}
