package org.dsvtt.gateway.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.MemberView;

/** Who directs a table whose only Director goes for good: the player who sits there longest, else the spectator. */
final class Succession {

    private Succession() {}

    /**
     * Empty if the table has another Director, or nobody else at all.
     *
     * @param members in the order they joined
     */
    static Optional<UUID> after(UUID leaving, List<MemberView> members) {
        List<MemberView> others = members.stream().filter(member -> !member.userId().equals(leaving)).toList();
        if (others.stream().anyMatch(member -> member.role() == Role.DIRECTOR)) return Optional.empty();
        return others.stream().filter(member -> member.role() == Role.PLAYER).findFirst()
                .or(() -> others.stream().findFirst())
                .map(MemberView::userId);
    }
}
