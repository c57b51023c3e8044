package org.dsvtt.query.recap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.GetRecap;
import org.dsvtt.contracts.query.Mark;
import org.dsvtt.contracts.query.Recap;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.recap.domain.RecapFold;
import org.dsvtt.query.room.SessionLog;
import org.dsvtt.query.table.LiveTables;
import org.dsvtt.query.table.PastCuts;
import org.dsvtt.query.table.domain.HistoryWindow;
import org.dsvtt.query.timeline.Bookmarks;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes recaps. What an ended session was does not change any more, so the fold of one is kept for each viewer; their
 * bookmarks are not, because they may place some while they read.
 */
@Component
class RecapQueries {

    private static final int MOST_KEPT = 500;

    private final LiveTables tables;
    private final SessionLog sessions;
    private final PastCuts cuts;
    private final Bookmarks bookmarks;
    private final Cache<Told, RecapFold> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    RecapQueries(LiveTables tables, SessionLog sessions, PastCuts cuts, Bookmarks bookmarks) {
        this.tables = tables;
        this.sessions = sessions;
        this.cuts = cuts;
        this.bookmarks = bookmarks;
    }

    /** A part of a room's past as a viewer was told of it. */
    private record Told(UUID roomId, UUID viewer, long fromSeq, long toSeq) {}

    @QueryHandler
    CompletableFuture<Recap> recap(GetRecap query) {
        TableView now = tables.nowFor(query.roomId(), query.viewer());
        return sessions.of(now, query.viewer())
                .map(all -> session(all, query.sessionId()))
                .flatMap(session -> recap(session, told(session, now, query.viewer())))
                .toFuture();
    }

    private Mono<Recap> recap(SessionView session, Told told) {
        Mono<RecapFold> fold = Mono.fromCallable(() -> session.toSeq().isPresent() ? kept.get(told, this::fold) : fold(told))
                .subscribeOn(Schedulers.boundedElastic());
        Mono<List<Mark>> moments = bookmarks.within(told.roomId(), told.viewer(), told.fromSeq(), told.toSeq());
        return Mono.zip(fold, moments, (folded, marks) -> folded.recap(session, marks));
    }

    private RecapFold fold(Told told) {
        var fold = new RecapFold(told.viewer());
        cuts.forEach(told.roomId(), told.fromSeq(), told.toSeq(), fold::take);
        return fold;
    }

    private static Told told(SessionView session, TableView now, UUID viewer) {
        long from = Math.max(session.fromSeq(), HistoryWindow.firstSeq(now, viewer));
        return new Told(now.roomId(), viewer, from, session.toSeq().orElse(now.seq()));
    }

    private static SessionView session(List<SessionView> sessions, UUID sessionId) {
        return sessions.stream()
                .filter(session -> session.id().equals(sessionId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(
                        Rejection.of(ErrorCode.SESSION_NOT_FOUND, "There is no such session, or it ended before your time.")));
    }
}
