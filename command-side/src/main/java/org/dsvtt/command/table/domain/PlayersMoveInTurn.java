package org.dsvtt.command.table.domain;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.command.combat.domain.WhoseTurn;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/** Players move while the session is live, and those who fight only on their turn. Directors move whenever they like. */
final class PlayersMoveInTurn {

    private PlayersMoveInTurn() {}

    /** Why the actor may not move this token of theirs now, if so. */
    static Optional<Rejection> broken(UUID tokenId, TableState table, Actor actor) {
        if (actor.directs()) return Optional.empty();
        return switch (table.room().stage()) {
            case ENDED -> Optional.of(Rejection.of(ErrorCode.SESSION_NOT_RUNNING, "The session has not started yet."));
            case PAUSED -> Optional.of(Rejection.of(ErrorCode.SESSION_PAUSED, "The session is paused."));
            case LIVE -> outOfTurn(tokenId, table, actor);
        };
    }

    private static Optional<Rejection> outOfTurn(UUID tokenId, TableState table, Actor actor) {
        return table.combat().combat()
                .filter(combat -> combat.combatant(tokenId).isPresent())
                .filter(combat -> combat.current().filter(tokenId::equals).isEmpty())
                .map(combat -> WhoseTurn.tell(combat, table.scenes(), actor));
    }
}
