package org.dsvtt.query.table.domain;

import java.util.UUID;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.TableView;

/**
 * How far back a person may look. It bounds every way into the past: tables, frames, messages, search, recaps and exports.
 * What counts is what the person and the room are now, not what they were then.
 */
public final class HistoryWindow {

    private HistoryWindow() {}

    /**
     * The sequence number of the first event a person may know of: 0 for Directors and where the room lets everyone look
     * back to its beginning, else that of the event with which the person took their seat. Who has no seat may know of
     * nothing, and gets a number no event has.
     *
     * @param now the full table as it is now, not as it was then
     */
    public static long firstSeq(TableView now, UUID viewer) {
        return now.members().stream()
                .filter(member -> member.userId().equals(viewer))
                .findFirst()
                .map(member -> mayKnowEverything(now, member) ? 0 : member.joinedSeq())
                .orElse(Long.MAX_VALUE);
    }

    private static boolean mayKnowEverything(TableView now, MemberView member) {
        return member.role() == Role.DIRECTOR || now.historyAccess() == HistoryAccess.EVERYTHING;
    }
}
