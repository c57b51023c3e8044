package org.dsvtt.gateway.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.dice.DiceGroup;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionResumed;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.SceneEdited;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.SceneShown;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TableView;

/**
 * Tells the frames of one viewer, in their order, as a story: what was said and rolled, and the turns the play took. It
 * knows nothing but what that viewer was told.
 */
final class Narrator {
    private static final String SOMEONE = "Someone who left";
    private static final String NO_LONGER_THERE = "[erased]";

    private final Map<UUID, String> people;
    private final Map<UUID, String> scenes;

    /** @param before the table before the first frame, as the viewer saw it */
    Narrator(List<Person> people, TableView before) {
        this.people = people.stream().collect(Collectors.toMap(Person::userId, Person::name));
        scenes = Stream.concat(before.scene().stream(), before.preparedScenes().stream())
                .collect(Collectors.toMap(SceneView::id, SceneView::name, (one, _) -> one, HashMap::new));
    }

    List<Entry> tell(Frame frame) {
        return frame.changes().stream().flatMap(change -> tell(change, frame).stream()).toList();
    }

    private Optional<Entry> tell(Change change, Frame frame) {
        Instant at = frame.at();
        String by = frame.by().map(this::name).orElse(SOMEONE);
        return switch (change) {
            case MessagePosted e -> Optional.of(new Entry.Said(
                    at, e.speaker().orElse(by), e.to().stream().map(this::name).sorted().toList(), readable(e.text())));
            case DiceRolled e -> Optional.of(new Entry.Rolled(at, by, readable(e.expression()) + purpose(e.reason()), result(e)));
            case PowerRolled e -> Optional.of(new Entry.Rolled(at, by, "a power roll" + purpose(e.reason()), result(e)));
            case SessionStarted e -> happened(at, "Session %d began.".formatted(e.number()));
            case SessionPaused _ -> happened(at, "The session was paused.");
            case SessionResumed _ -> happened(at, "The session went on.");
            case SessionEnded _ -> happened(at, "The session ended.");
            case MemberJoined e -> happened(at, name(e.userId()) + " joined.");
            case MemberLeft e -> happened(at, name(e.userId()) + " left.");
            case MemberRemoved e -> happened(at, name(e.userId()) + " was removed.");
            case CombatStarted _ -> happened(at, "A combat began.");
            case RoundStarted e -> happened(at, "Round %d.".formatted(e.round()));
            case CombatEnded _ -> happened(at, "The combat ended.");
            case SceneShown e -> happened(at, "Scene: %s.".formatted(remember(e.scene().id(), e.scene().name())));
            case SceneActivated e -> happened(at, "Scene: %s.".formatted(scenes.getOrDefault(e.sceneId(), "unnamed")));
            case SceneAdded e -> quietly(e.sceneId(), e.name());
            case SceneEdited e -> quietly(e.sceneId(), e.name());
            case Change _ -> Optional.empty(); // moves, fog and settings make no story
        };
    }

    private static Optional<Entry> happened(Instant at, String sentence) {
        return Optional.of(new Entry.Happened(at, sentence));
    }

    /** Takes note of the name of a scene that is not told yet. */
    private Optional<Entry> quietly(UUID sceneId, String name) {
        remember(sceneId, name);
        return Optional.empty();
    }

    private String remember(UUID sceneId, String name) {
        scenes.put(sceneId, name);
        return name;
    }

    private String name(UUID person) {
        return people.getOrDefault(person, SOMEONE);
    }

    private static String readable(String text) {
        return text.equals(PersonalText.ERASED) ? NO_LONGER_THERE : text;
    }

    private static String purpose(Optional<String> reason) {
        return reason.map(" for "::concat).orElse("");
    }

    private static String result(DiceRolled roll) {
        String dice = roll.groups().stream().map(DiceGroup::dice)
                .map(group -> group.stream().map(Die::value).map(String::valueOf).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | "));
        return dice.isEmpty() ? String.valueOf(roll.total()) : "%d (%s)".formatted(roll.total(), dice);
    }

    private static String result(PowerRolled roll) {
        String dice = roll.dice().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "%d (%s), tier %d%s".formatted(roll.total(), dice, roll.tier(), roll.natural() ? ", critical" : "");
    }
}
