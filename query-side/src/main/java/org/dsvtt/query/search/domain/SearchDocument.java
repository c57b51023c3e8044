package org.dsvtt.query.search.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.dsvtt.contracts.search.FindingKind;

/**
 * One thing that can be found, with who may find it: everyone, if it is {@code open}, else those of the {@code audience},
 * and, if it is for {@code directors}, whoever is a Director when asking. All of it only as far as the viewer may look at
 * the room at all.
 *
 * @param id the same whenever it is made of the same event or note
 * @param seq the event that told it; absent for notes
 * @param note absent for everything but notes
 * @param session the one that was running
 * @param title what the text goes under: a speaker, a reason, the title of a note
 */
public record SearchDocument(
        String id,
        UUID room,
        Optional<Long> seq,
        Optional<UUID> note,
        Optional<UUID> session,
        Instant at,
        UUID by,
        FindingKind kind,
        boolean natural20,
        boolean open,
        SortedSet<UUID> audience,
        boolean directors,
        List<String> title,
        List<String> text) {}
