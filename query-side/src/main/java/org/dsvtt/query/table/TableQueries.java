package org.dsvtt.query.table;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.FollowRoom;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetSignalAudience;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ReplayFrames;
import org.dsvtt.contracts.query.SignalAudience;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.table.domain.Eyes;
import org.dsvtt.query.table.domain.HistoryWindow;
import org.dsvtt.query.table.domain.SignalReach;
import org.dsvtt.query.table.domain.ViewerCut;
import org.springframework.stereotype.Component;

/**
 * Answers what is asked about a table. Every answer is for a member of the room, and what it tells is cut for that
 * person; others get {@code ROOM_NOT_FOUND}.
 */
@Component
class TableQueries {

    private static final int LARGEST_PAGE = 500;

    private final LiveTables tables;
    private final Onlookers onlookers;

    TableQueries(LiveTables tables, Onlookers onlookers) {
        this.tables = tables;
        this.onlookers = onlookers;
    }

    @QueryHandler
    Long follow(FollowRoom query) {
        return tables.existing(query.roomId()).lastKnown().seq();
    }

    @QueryHandler
    TableView table(GetTable query) {
        LiveTable live = tables.forMember(query.roomId(), query.viewer());
        TableView now = live.lastKnown();
        Eyes eyes = onlookers.eyes(now, query.viewer(), query.as());
        query.at().ifPresent(at -> requireWithin(at, HistoryWindow.firstSeq(now, query.viewer()), now.seq()));
        return ViewerCut.table(query.at().map(live::at).orElse(now), eyes.owner());
    }

    /** Who missed too much, or was away until after the beginning of what they may know, is shown the whole table. */
    @QueryHandler
    FramePage frames(GetFrames query) {
        LiveTable live = tables.forMember(query.roomId(), query.viewer());
        TableView now = live.lastKnown();
        Eyes eyes = onlookers.eyes(now, query.viewer(), query.as());
        requireWithin(query.after(), 0, now.seq());
        if (query.after() + 1 < HistoryWindow.firstSeq(now, query.viewer())) return live.whole(eyes);
        return live.frames(eyes, query.after(), pageSize(query.limit()));
    }

    @QueryHandler
    List<Frame> replay(ReplayFrames query) {
        LiveTable live = tables.forMember(query.roomId(), query.viewer());
        TableView now = live.lastKnown();
        Eyes eyes = onlookers.eyes(now, query.viewer(), query.as());
        requireWithin(query.after(), HistoryWindow.firstSeq(now, query.viewer()), now.seq());
        requireWithin(query.to(), query.after(), now.seq());
        int limit = (int) Math.min(pageSize(query.limit()), query.to() - query.after());
        return live.cuts(query.after(), limit).stream().map(cut -> cut.frame(eyes)).toList();
    }

    @QueryHandler
    SignalAudience audience(GetSignalAudience query) {
        TableView table = tables.lastKnownFor(query.roomId(), query.sender());
        return new SignalAudience(SignalReach.receivers(table, query.sender(), query.sceneId(), query.tokenId()));
    }

    private static int pageSize(int limit) {
        return Math.clamp(limit, 1, LARGEST_PAGE);
    }

    private static void requireWithin(long seq, long first, long newest) {
        if (seq >= first && seq <= newest) return;
        throw new RejectedException(Rejection.of(ErrorCode.SEQUENCE_OUT_OF_RANGE,
                "Here sequence numbers go from %d to %d.".formatted(first, newest)).with("first", first).with("newest", newest));
    }
}
