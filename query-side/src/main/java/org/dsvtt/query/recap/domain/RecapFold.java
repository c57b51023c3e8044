package org.dsvtt.query.recap.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.query.Mark;
import org.dsvtt.contracts.query.Recap;
import org.dsvtt.contracts.query.Recap.ShownScene;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.query.table.domain.EventCut;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.timeline.domain.Marking;

/**
 * Makes the recap of a session of its events, for one viewer: of an event the viewer was told nothing of, nothing is
 * counted.
 */
public final class RecapFold {

    private final UUID viewer;
    private final List<ShownScene> scenes = new ArrayList<>();
    private final List<Mark> memorable = new ArrayList<>();
    private final RollTallies rolls = new RollTallies();
    private int combats;
    private int rounds;
    private int messages;
    private Optional<Instant> latest = Optional.empty();

    public RecapFold(UUID viewer) {
        this.viewer = viewer;
    }

    /** Takes in an event of the session; they come in order. */
    public void take(EventCut cut) {
        if (latest.isEmpty()) {
            cut.before().scene().ifPresent(scene -> scenes.add(new ShownScene(scene.name(), cut.seq())));
        }
        latest = Optional.of(cut.recorded().at());
        if (!cut.changes(viewer).isEmpty()) count(cut);
    }

    /** @param bookmarks the viewer's own, of moments of the session */
    public Recap recap(SessionView session, List<Mark> bookmarks) {
        Instant end = session.endedAt().or(() -> latest).orElse(session.startedAt());
        List<Mark> moments = Stream.concat(memorable.stream(), bookmarks.stream())
                .sorted(Comparator.comparingLong(Mark::seq))
                .toList();
        return new Recap(session, Duration.between(session.startedAt(), end).toMinutes(), session.attendees(),
                List.copyOf(scenes), combats, rounds, messages, rolls.rolls(), moments);
    }

    private void count(EventCut cut) {
        switch (cut.recorded().event()) {
            case ChatEvent _ -> messages++;
            case DiceEvent event -> rolls.rolled(event, cut.recorded().by());
            case SceneEvent _, CombatEvent _, RoomEvent _ -> { }
        }
        Marking.of(cut).ifPresent(marking -> count(marking, cut));
    }

    private void count(Marking marking, EventCut cut) {
        switch (marking.kind()) {
            case SCENE -> scenes.add(new ShownScene(marking.label(), cut.seq()));
            case COMBAT -> { if (cut.recorded().event() instanceof CombatStarted) combats++; }
            case ROUND -> rounds++;
            case CRITICAL, DOWNED -> remember(marking, cut);
            case ROLL, SESSION, BOOKMARK -> { }
        }
    }

    private void remember(Marking marking, EventCut cut) {
        RecordedEvent recorded = cut.recorded();
        memorable.add(new Mark(cut.seq(), recorded.at(), marking.kind(), marking.label(), Optional.of(recorded.by()),
                Optional.empty()));
    }
}
