package org.dsvtt.query.table.domain;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.wire.CombatView;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;

/** Copies of a table with one part replaced. */
final class TableCopy {

    private TableCopy() {}

    static TableView withSeq(TableView t, long seq) {
        return new TableView(t.roomId(), seq, t.name(), t.inviteCode(), t.historyAccess(), t.members(), t.session(),
                t.scene(), t.preparedScenes(), t.combat());
    }

    static TableView withName(TableView t, String name) {
        return new TableView(t.roomId(), t.seq(), name, t.inviteCode(), t.historyAccess(), t.members(), t.session(),
                t.scene(), t.preparedScenes(), t.combat());
    }

    static TableView withInviteCode(TableView t, String inviteCode) {
        return new TableView(t.roomId(), t.seq(), t.name(), Optional.of(inviteCode), t.historyAccess(), t.members(), t.session(),
                t.scene(), t.preparedScenes(), t.combat());
    }

    static TableView withHistoryAccess(TableView t, HistoryAccess access) {
        return new TableView(t.roomId(), t.seq(), t.name(), t.inviteCode(), access, t.members(), t.session(), t.scene(),
                t.preparedScenes(), t.combat());
    }

    static TableView withMembers(TableView t, List<MemberView> members) {
        return new TableView(t.roomId(), t.seq(), t.name(), t.inviteCode(), t.historyAccess(), members, t.session(),
                t.scene(), t.preparedScenes(), t.combat());
    }

    static TableView withSession(TableView t, Optional<SessionView> session) {
        return new TableView(t.roomId(), t.seq(), t.name(), t.inviteCode(), t.historyAccess(), t.members(), session,
                t.scene(), t.preparedScenes(), t.combat());
    }

    static TableView withScenes(TableView t, Optional<SceneView> active, List<SceneView> prepared) {
        return new TableView(t.roomId(), t.seq(), t.name(), t.inviteCode(), t.historyAccess(), t.members(), t.session(),
                active, prepared, t.combat());
    }

    static TableView withCombat(TableView t, Optional<CombatView> combat) {
        return new TableView(t.roomId(), t.seq(), t.name(), t.inviteCode(), t.historyAccess(), t.members(), t.session(),
                t.scene(), t.preparedScenes(), combat);
    }
}
