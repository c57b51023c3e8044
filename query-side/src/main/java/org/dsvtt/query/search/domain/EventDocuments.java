package org.dsvtt.query.search.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.query.table.domain.EventCut;

/**
 * The documents of one event: one that is open, made of what anyone may know, and one for each group of people who were
 * told something else that can be searched for. They are made of what was told, never of the event itself.
 */
public final class EventDocuments {

    /** Has a seat at no table, and so is told what everyone may know and nothing else. */
    private static final UUID PASSER_BY = new UUID(0, 0);

    private EventDocuments() {}

    public static List<SearchDocument> of(EventCut cut) {
        Optional<Gist> known = Gist.of(cut.changes(PASSER_BY));
        FrameSet frames = cut.frames();
        Map<Gist, SortedSet<UUID>> audiences = new LinkedHashMap<>();
        frames.variants().forEach(variant -> Gist.of(variant.changes())
                .filter(gist -> !known.equals(Optional.of(gist)))
                .ifPresent(gist -> audiences.computeIfAbsent(gist, _ -> new TreeSet<>()).addAll(variant.audience())));
        List<SearchDocument> documents = new ArrayList<>();
        known.ifPresent(gist -> documents.add(document(cut, frames, gist, documents.size(), true, new TreeSet<>())));
        audiences.forEach((gist, audience) ->
                documents.add(document(cut, frames, gist, documents.size(), false, audience)));
        return documents;
    }

    private static SearchDocument document(
            EventCut cut, FrameSet frames, Gist gist, int number, boolean open, SortedSet<UUID> audience) {
        return new SearchDocument("%s/%d/%d".formatted(frames.roomId(), frames.seq(), number), frames.roomId(),
                Optional.of(frames.seq()), Optional.empty(), cut.sessionId(), frames.at(), frames.by(), gist.kind(),
                gist.natural20(), open, audience, false, gist.title(), gist.text());
    }
}
