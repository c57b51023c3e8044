package org.dsvtt.query.table.domain;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.TableView;

/** Who is what at a table. */
public final class Seats {

    private Seats() {}

    /** The role of a person; empty for whoever has no seat. */
    public static Optional<Role> role(TableView table, UUID person) {
        return table.members().stream().filter(member -> member.userId().equals(person)).map(MemberView::role).findFirst();
    }

    public static boolean isMember(TableView table, UUID person) {
        return role(table, person).isPresent();
    }

    public static boolean isDirector(TableView table, UUID person) {
        return role(table, person).filter(Role.DIRECTOR::equals).isPresent();
    }
}
