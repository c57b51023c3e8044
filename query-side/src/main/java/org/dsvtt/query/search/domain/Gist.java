package org.dsvtt.query.search.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.CombatantAdded;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.SideToAct;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnStarted;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.room.SessionAttended;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionResumed;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.room.WebhookEvent;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.FogRevealed;
import org.dsvtt.contracts.scene.GridAligned;
import org.dsvtt.contracts.scene.MapPlaced;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.SceneEdited;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.scene.SceneRemoved;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenMoved;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.scene.TokenRemoved;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.dsvtt.contracts.search.FindingKind;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.CombatShown;
import org.dsvtt.contracts.wire.SceneShown;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TableShown;
import org.dsvtt.contracts.wire.TokenView;

/**
 * What can be searched for in what somebody was told of an event. Names of people and of the room are not in it: they change
 * and are shown as they are now.
 */
record Gist(FindingKind kind, List<String> title, List<String> text, boolean natural20) {

    /** The gist of all changes of one event, of the kind of the first; empty when there is nothing to search for. */
    static Optional<Gist> of(List<Change> changes) {
        return changes.stream().flatMap(change -> of(change).stream()).reduce(Gist::and);
    }

    private Gist and(Gist next) {
        return new Gist(kind, joined(title, next.title), joined(text, next.text), natural20 || next.natural20);
    }

    private static Optional<Gist> of(Change change) {
        return switch (change) {
            case RoomEvent e -> room(e);
            case SceneEvent e -> scene(e);
            case CombatEvent e -> combat(e);
            case DiceEvent e -> Optional.of(RollGist.of(e));
            case ChatEvent e -> Optional.of(said(e));
            case SceneShown e -> Optional.of(shown(e.scene()));
            case CombatShown _, TableShown _ -> Optional.empty();
        };
    }

    private static Optional<Gist> room(RoomEvent event) {
        return switch (event) {
            case MemberJoined _ -> Optional.of(text(FindingKind.MEMBER, "Joined"));
            case MemberLeft _ -> Optional.of(text(FindingKind.MEMBER, "Left"));
            case MemberRemoved _ -> Optional.of(text(FindingKind.MEMBER, "Removed"));
            case SessionStarted e -> Optional.of(text(FindingKind.SESSION, "Session %d started".formatted(e.number())));
            case SessionEnded _ -> Optional.of(text(FindingKind.SESSION, "Session ended"));
            case BookmarkPlaced _, BookmarkRemoved _, ColorChosen _, HistoryAccessChanged _, InviteIssued _, RoleChanged _,
                    RoomCreated _, RoomRenamed _, SessionAttended _, SessionPaused _, SessionResumed _,
                    WebhookEvent _ -> Optional.empty();
        };
    }

    private static Optional<Gist> scene(SceneEvent event) {
        return switch (event) {
            case SceneAdded e -> Optional.of(text(FindingKind.SCENE, e.name()));
            case SceneEdited e -> Optional.of(text(FindingKind.SCENE, e.name()));
            case TokenPlaced e -> Optional.of(text(FindingKind.TOKEN, e.name()));
            case TokenEdited e -> Optional.of(text(FindingKind.TOKEN, e.name()));
            case FogHidden _, FogRevealed _, GridAligned _, MapPlaced _, SceneActivated _, SceneRemoved _, TokenHidden _,
                    TokenMoved _, TokenRemoved _, TokenRevealed _ -> Optional.empty();
        };
    }

    private static Optional<Gist> combat(CombatEvent event) {
        return switch (event) {
            case CombatStarted _ -> Optional.of(text(FindingKind.COMBAT, "Combat started"));
            case RoundStarted e -> Optional.of(text(FindingKind.COMBAT, "Round %d".formatted(e.round())));
            case CombatEnded _ -> Optional.of(text(FindingKind.COMBAT, "Combat ended"));
            case CombatantAdded _, CombatantRemoved _, SideToAct _, TurnEnded _, TurnStarted _ -> Optional.empty();
        };
    }

    private static Gist said(ChatEvent event) {
        return switch (event) {
            case MessagePosted e -> new Gist(e.to().isEmpty() ? FindingKind.MESSAGE : FindingKind.WHISPER,
                    e.speaker().stream().toList(), List.of(e.text()), false);
        };
    }

    /** Who sees a scene for the first time sees the tokens on it for the first time. */
    private static Gist shown(SceneView scene) {
        return new Gist(FindingKind.SCENE, List.of(scene.name()), scene.tokens().stream().map(TokenView::name).toList(), false);
    }

    private static Gist text(FindingKind kind, String text) {
        return new Gist(kind, List.of(), List.of(text), false);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
