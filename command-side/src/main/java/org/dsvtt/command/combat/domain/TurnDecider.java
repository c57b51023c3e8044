package org.dsvtt.command.combat.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.scene.domain.SceneState;
import org.dsvtt.command.scene.domain.Token;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;

/** Lets turns begin and end. Directors may do so for anyone, others for tokens of their own. */
final class TurnDecider {

    private TurnDecider() {}

    static Decision take(UUID tokenId, Combat combat, SceneState scenes, Actor actor) {
        Optional<Token> seen = scenes.tokenSeenBy(actor, tokenId);
        if (seen.isEmpty()) return reject(ErrorCode.TOKEN_NOT_FOUND, "There is no such token on the table.");
        Token token = seen.get();
        Optional<Combatant> combatant = combat.combatant(tokenId);
        if (combatant.isEmpty()) {
            return reject(ErrorCode.COMBATANT_NOT_FOUND, "%s takes no part in the combat.".formatted(token.name()));
        }
        if (!actor.directs() && !token.belongsTo(actor.id())) {
            return reject(ErrorCode.TOKEN_NOT_OWNED, "%s is not yours to play.".formatted(token.name()));
        }
        if (combat.mode() != TurnMode.ALTERNATING) {
            return reject(ErrorCode.WRONG_TURN_MODE, "Turns follow initiative here. Wait until it is %s's turn.".formatted(token.name()));
        }
        return takeAsASide(token, combatant.get(), combat);
    }

    private static Decision takeAsASide(Token token, Combatant combatant, Combat combat) {
        if (combat.current().isPresent()) return reject(ErrorCode.TURN_RUNNING, "A turn is running. It has to end first.");
        if (combat.acted().contains(token.id())) {
            return reject(ErrorCode.ALREADY_ACTED, "%s has acted in this round.".formatted(token.name()));
        }
        if (combat.sideToAct().filter(side -> side == combatant.side()).isEmpty()) {
            return reject(ErrorCode.OTHER_SIDE_ACTS, "The other side is to act.");
        }
        return accept(new TurnStarted(token.id()));
    }

    static Decision next(Combat combat, SceneState scenes, Actor actor) {
        if (!mayEndTheTurn(combat, scenes, actor)) return new Decision.Rejected(WhoseTurn.tell(combat, scenes, actor));
        if (combat.current().isPresent()) return accept(TurnOrder.endTurn(combat));
        return startFirstReady(combat);
    }

    private static boolean mayEndTheTurn(Combat combat, SceneState scenes, Actor actor) {
        return actor.directs()
                || combat.current().flatMap(tokenId -> scenes.tokenSeenBy(actor, tokenId))
                        .filter(token -> token.belongsTo(actor.id())).isPresent();
    }

    private static Decision startFirstReady(Combat combat) {
        Optional<Side> side = combat.sideToAct();
        Optional<Combatant> first = side.isPresent() ? combat.firstReady(side.get()) : combat.firstReady();
        if (first.isPresent()) return accept(new TurnStarted(first.get().tokenId()));
        var newRound = TurnOrder.goOn(combat);
        return newRound.isEmpty()
                ? reject(ErrorCode.COMBATANT_NOT_FOUND, "Nobody takes part in the combat. Add someone first.")
                : accept(newRound);
    }
}
