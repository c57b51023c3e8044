package org.dsvtt.command.combat.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.scene.domain.Scene;
import org.dsvtt.command.scene.domain.SceneState;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.combat.AddCombatant;
import org.dsvtt.contracts.combat.CombatCommand;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.CombatantAdded;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.EndCombat;
import org.dsvtt.contracts.combat.NextTurn;
import org.dsvtt.contracts.combat.RemoveCombatant;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.StartCombat;
import org.dsvtt.contracts.combat.TakeTurn;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnMode;

/** Decides who takes part in a combat, and lets turns begin and end; {@link TurnDecider} knows whose they are. */
public final class CombatDecider {

    private CombatDecider() {}

    /** Decides for a member who may send such a command by their role. */
    public static Decision decide(CombatCommand command, CombatState state, SceneState scenes, Actor actor) {
        return switch (command) {
            case StartCombat c -> start(c, state, scenes);
            case EndCombat _ -> inCombat(state, combat -> accept(new CombatEnded()));
            case AddCombatant c -> inCombat(state, combat -> add(c.combatant(), combat, scenes));
            case RemoveCombatant c -> inCombat(state, combat -> remove(c.tokenId(), combat));
            case TakeTurn c -> inCombat(state, combat -> TurnDecider.take(c.tokenId(), combat, scenes, actor));
            case NextTurn _ -> inCombat(state, combat -> TurnDecider.next(combat, scenes, actor));
        };
    }

    /** The events that take a token out of the combat, ending its turn if it has it; none if it takes no part. */
    public static List<CombatEvent> leave(CombatState state, UUID tokenId) {
        return state.combat().filter(combat -> combat.combatant(tokenId).isPresent())
                .map(combat -> leave(combat, tokenId)).orElse(List.of());
    }

    private static Decision inCombat(CombatState state, Function<Combat, Decision> decide) {
        return state.combat().map(decide).orElseGet(() -> reject(ErrorCode.COMBAT_NOT_RUNNING, "No combat is running."));
    }

    private static Decision start(StartCombat command, CombatState state, SceneState scenes) {
        if (state.combat().isPresent()) return reject(ErrorCode.COMBAT_ALREADY_RUNNING, "A combat is running already. End it first.");
        Optional<Scene> active = scenes.activeScene();
        if (active.isEmpty()) return reject(ErrorCode.NO_ACTIVE_SCENE, "Show the players a scene to fight on first.");
        Scene scene = active.get();
        List<Combatant> combatants = command.combatants().orElseGet(() -> everyone(scene));
        if (combatants.stream().anyMatch(combatant -> scene.token(combatant.tokenId()).isEmpty())) return notOnTheScene();
        if (hasTwins(combatants)) return namedTwice();
        TurnMode mode = command.mode().orElse(TurnMode.ALTERNATING);
        var started = new CombatStarted(scene.id(), mode, command.firstSide().orElse(Side.HEROES), Combat.ordered(mode, combatants));
        Combat combat = CombatState.NONE.evolve(started).combat().orElseThrow();
        var events = new ArrayList<CombatEvent>(List.of(started));
        events.addAll(TurnOrder.openRound(combat, 1));
        return accept(events);
    }

    /** Tokens that belong to someone fight for the heroes, the others for the Director. */
    private static List<Combatant> everyone(Scene scene) {
        return scene.tokens().stream()
                .map(token -> new Combatant(token.id(), token.ownerId().isPresent() ? Side.HEROES : Side.DIRECTOR, Optional.empty()))
                .toList();
    }

    private static boolean hasTwins(List<Combatant> combatants) {
        Set<UUID> tokens = new HashSet<>();
        return !combatants.stream().allMatch(combatant -> tokens.add(combatant.tokenId()));
    }

    private static Decision add(Combatant combatant, Combat combat, SceneState scenes) {
        boolean onTheScene = scenes.scene(combat.sceneId()).flatMap(scene -> scene.token(combatant.tokenId())).isPresent();
        if (!onTheScene) return notOnTheScene();
        var events = new ArrayList<CombatEvent>(List.of(new CombatantAdded(combatant)));
        events.addAll(TurnOrder.settle(combat.with(combatant)));
        return accept(events);
    }

    private static Decision remove(UUID tokenId, Combat combat) {
        if (combat.combatant(tokenId).isEmpty()) {
            return reject(ErrorCode.COMBATANT_NOT_FOUND, "This token takes no part in the combat.");
        }
        return accept(leave(combat, tokenId));
    }

    private static List<CombatEvent> leave(Combat combat, UUID tokenId) {
        var events = new ArrayList<CombatEvent>(List.of(new CombatantRemoved(tokenId)));
        Combat rest = combat.without(tokenId);
        if (combat.current().filter(tokenId::equals).isPresent()) {
            events.add(new TurnEnded(tokenId));
            events.addAll(TurnOrder.goOn(rest));
        } else {
            events.addAll(TurnOrder.settle(rest));
        }
        return events;
    }

    private static Decision notOnTheScene() {
        return reject(ErrorCode.TOKEN_NOT_FOUND, "Only tokens of the scene can take part in its combat.");
    }

    private static Decision namedTwice() {
        return new Decision.Rejected(Rejection.of(ErrorCode.MALFORMED_FIELD, "combatants names a token twice.")
                .with("field", "combatants"));
    }
}
