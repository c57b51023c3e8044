package org.dsvtt.query.timeline.domain;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.ChatEvent;
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
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.query.Mark;
import org.dsvtt.contracts.query.Mark.Kind;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TokenView;
import org.dsvtt.query.table.domain.EventCut;

/**
 * How an event is marked. All these events are known whole or not at all: whoever is told anything of one may know its
 * label, so that the cut need only say who that is.
 *
 * @param label as in {@link Mark}
 */
public record Marking(Kind kind, String label) {

    /** Where something ends, there is nothing to say. */
    private static final String END = "";

    /** Empty for events that are not marked. */
    public static Optional<Marking> of(EventCut cut) {
        TableEvent event = cut.recorded().event();
        return switch (event) {
            case DiceEvent e -> Optional.of(new Marking(Criticals.is(e) ? Kind.CRITICAL : Kind.ROLL, label(e)));
            case CombatEvent e -> of(e, cut);
            case SceneEvent e -> e instanceof SceneActivated ? Optional.of(new Marking(Kind.SCENE, scene(cut))) : Optional.empty();
            case RoomEvent e -> of(e);
            case ChatEvent _ -> Optional.empty();
        };
    }

    private static Optional<Marking> of(CombatEvent event, EventCut cut) {
        return switch (event) {
            case CombatStarted _ -> Optional.of(new Marking(Kind.COMBAT, scene(cut)));
            case CombatEnded _ -> Optional.of(new Marking(Kind.COMBAT, END));
            case RoundStarted e -> Optional.of(new Marking(Kind.ROUND, String.valueOf(e.round())));
            case CombatantRemoved e -> token(e.tokenId(), cut).map(name -> new Marking(Kind.DOWNED, name));
            case CombatantAdded _, SideToAct _, TurnEnded _, TurnStarted _ -> Optional.empty();
        };
    }

    private static Optional<Marking> of(RoomEvent event) {
        if (event instanceof SessionStarted e) return Optional.of(new Marking(Kind.SESSION, String.valueOf(e.number())));
        return event instanceof SessionEnded ? Optional.of(new Marking(Kind.SESSION, END)) : Optional.empty();
    }

    /** What a roll was for, or its dice, and what came of it. */
    private static String label(DiceEvent event) {
        return switch (event) {
            case DiceRolled e -> "%s: %d".formatted(e.reason().orElse(e.expression()), e.total());
            case PowerRolled e -> e.reason().map(reason -> "%s: %d".formatted(reason, e.total()))
                    .orElseGet(() -> String.valueOf(e.total()));
        };
    }

    private static Optional<String> token(UUID tokenId, EventCut cut) {
        return cut.after().scene().stream()
                .flatMap(scene -> scene.tokens().stream())
                .filter(token -> token.id().equals(tokenId))
                .map(TokenView::name)
                .findFirst();
    }

    private static String scene(EventCut cut) {
        return cut.after().scene().map(SceneView::name).orElse(END);
    }
}
