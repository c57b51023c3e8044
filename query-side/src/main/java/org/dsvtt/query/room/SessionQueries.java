package org.dsvtt.query.room;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.contracts.query.ListSessions;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.query.table.LiveTables;
import org.springframework.stereotype.Component;

/** Lists the sessions of a room for its members. */
@Component
class SessionQueries {

    private final LiveTables tables;
    private final SessionLog sessions;

    SessionQueries(LiveTables tables, SessionLog sessions) {
        this.tables = tables;
        this.sessions = sessions;
    }

    @QueryHandler
    CompletableFuture<List<SessionView>> sessions(ListSessions query) {
        return sessions.of(tables.nowFor(query.roomId(), query.viewer()), query.viewer()).toFuture();
    }
}
