package org.dsvtt.command.room.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which bookmarks each person has placed; where they are and what they say matters to nobody who decides. */
public record Bookmarks(Map<UUID, Set<UUID>> byPerson) {

    static final Bookmarks NONE = new Bookmarks(Map.of());

    Set<UUID> of(UUID person) {
        return byPerson.getOrDefault(person, Set.of());
    }

    Bookmarks with(UUID person, UUID bookmarkId) {
        var theirs = new HashSet<>(of(person));
        theirs.add(bookmarkId);
        return having(person, theirs);
    }

    Bookmarks without(UUID person, UUID bookmarkId) {
        var theirs = new HashSet<>(of(person));
        theirs.remove(bookmarkId);
        return having(person, theirs);
    }

    private Bookmarks having(UUID person, Set<UUID> theirs) {
        var all = new HashMap<>(byPerson);
        all.put(person, Set.copyOf(theirs));
        return new Bookmarks(Map.copyOf(all));
    }
}
