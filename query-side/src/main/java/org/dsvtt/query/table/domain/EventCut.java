package org.dsvtt.query.table.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;

/** One event between the tables before and after it, ready to be told to anyone. */
public final class EventCut {

    private final TableView before;
    private final RecordedEvent recorded;
    private final TableView after;

    /** @param before the full table before the event, and {@code after} the full table after it */
    public EventCut(TableView before, RecordedEvent recorded, TableView after) {
        this.before = before;
        this.recorded = recorded;
        this.after = after;
    }

    public long seq() {
        return recorded.seq();
    }

    /** The event itself, which is nobody's to be told. */
    public RecordedEvent recorded() {
        return recorded;
    }

    /** The full table before the event. */
    public TableView before() {
        return before;
    }

    /** The full table after the event. */
    public TableView after() {
        return after;
    }

    /** The session it happened in: its start and its end are part of it. */
    public Optional<UUID> sessionId() {
        return after.session()
                .filter(session -> session.toSeq().map(end -> end >= recorded.seq()).orElse(true))
                .map(SessionView::id);
    }

    /** What a viewer is told of the event. */
    public List<Change> changes(UUID viewer) {
        return changes(viewer, new Sight(before), new Sight(after));
    }

    /** The frame of the event for one viewer. */
    public Frame frame(UUID viewer) {
        return frame(Eyes.of(viewer));
    }

    /** The frame of the event as it is seen with these eyes. */
    public Frame frame(Eyes eyes) {
        List<Change> changes = eyes.mayKnow(recorded) ? changes(eyes.owner()) : List.of();
        Optional<UUID> by = Optional.of(recorded.by()).filter(_ -> !changes.isEmpty());
        Optional<UUID> commandId = Optional.of(recorded.commandId()).filter(_ -> recorded.by().equals(eyes.onlooker()));
        return new Frame(recorded.roomId(), recorded.seq(), recorded.at(), by, commandId, changes);
    }

    /**
     * The frames of the event for everyone who has a seat, and for who had one before it. People who are told the same
     * share a variant.
     */
    public FrameSet frames() {
        var sightBefore = new Sight(before);
        var sightAfter = new Sight(after);
        Map<List<Change>, Set<UUID>> audiences = new LinkedHashMap<>();
        Stream.concat(after.members().stream(), before.members().stream())
                .map(MemberView::userId)
                .distinct()
                .forEach(viewer -> audiences
                        .computeIfAbsent(changes(viewer, sightBefore, sightAfter), _ -> new LinkedHashSet<>())
                        .add(viewer));
        List<FrameSet.Variant> variants = audiences.entrySet().stream()
                .map(audience -> new FrameSet.Variant(audience.getValue(), audience.getKey()))
                .toList();
        return new FrameSet(recorded.roomId(), recorded.seq(), recorded.at(), recorded.by(), recorded.commandId(), variants);
    }

    private List<Change> changes(UUID viewer, Sight sightBefore, Sight sightAfter) {
        boolean director = Seats.isDirector(after, viewer);
        return switch (recorded.event()) {
            case RoomEvent e -> RoomCut.changes(e, after, viewer);
            case SceneEvent e -> director ? List.of(e) : SceneCut.changes(e, sightBefore, sightAfter, viewer);
            case CombatEvent e -> director ? List.of(e) : CombatCut.changes(e, sightBefore, sightAfter, viewer);
            case DiceEvent e -> DiceCut.shows(e, recorded.by(), viewer, director) ? List.of(e) : List.of();
            case ChatEvent e -> ChatCut.shows(e, recorded.by(), viewer) ? List.of(e) : List.of();
        };
    }
}
