package org.dsvtt.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The generations of one projection as they are written down, oldest first. */
record GenerationList(List<GenerationEntry> entries) {

    static final GenerationList EMPTY = new GenerationList(List.of());

    /** What readers see; the very first one while it is being made, since there is nothing else. */
    Optional<Generation> shown() {
        return live().or(this::making);
    }

    Optional<Generation> live() {
        return in(GenerationState.LIVE);
    }

    Optional<Generation> making() {
        return in(GenerationState.NEW).or(() -> in(GenerationState.BUILDING));
    }

    Set<Generation> all() {
        return entries.stream().map(GenerationEntry::generation).collect(Collectors.toSet());
    }

    /** Whether all were begun by a definition before this one, or before somebody was erased. */
    boolean isOutdated(int definition, String erasures) {
        int newest = entries.stream().mapToInt(GenerationEntry::definition).max().orElse(0);
        if (newest != definition) return newest < definition;
        return entries.stream().filter(entry -> !entry.is(GenerationState.RETIRED)).reduce((_, last) -> last)
                .filter(last -> last.erasures().equals(erasures)).isEmpty();
    }

    private Optional<Generation> in(GenerationState state) {
        return entries.stream().filter(entry -> entry.is(state)).map(GenerationEntry::generation).findFirst();
    }
}
