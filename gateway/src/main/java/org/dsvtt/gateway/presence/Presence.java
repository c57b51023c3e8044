package org.dsvtt.gateway.presence;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The people of one room: those at this gateway, and those at others. A value. */
record Presence(Attendance here, Set<UUID> elsewhere) {
    static final Presence NOBODY = new Presence(Attendance.NOBODY, Set.of());

    Presence {
        elsewhere = Set.copyOf(elsewhere);
    }

    Set<UUID> people() {
        if (elsewhere.isEmpty()) return here.people();
        var all = new HashSet<>(elsewhere);
        all.addAll(here.people());
        return Set.copyOf(all);
    }

    Presence here(UnaryOperator<Attendance> change) {
        return new Presence(change.apply(here), elsewhere);
    }

    Presence elsewhere(Set<UUID> people) {
        return new Presence(here, people);
    }

    Presence without(UUID userId) {
        var others = new HashSet<>(elsewhere);
        others.remove(userId);
        return new Presence(here.removed(userId), others);
    }
}
