package org.dsvtt.command.combat.domain;

import java.util.Optional;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.scene.domain.SceneState;
import org.dsvtt.command.scene.domain.Token;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/** Tells someone who is out of turn whose it is, as far as they may know. */
public final class WhoseTurn {

    private WhoseTurn() {}

    public static Rejection tell(Combat combat, SceneState scenes, Actor actor) {
        Optional<Token> current = combat.current().flatMap(tokenId -> scenes.tokenSeenBy(actor, tokenId));
        return current
                .map(token -> Rejection.of(ErrorCode.NOT_YOUR_TURN, "It is %s's turn.".formatted(token.name()))
                        .with("currentTokenId", token.id()))
                .orElseGet(() -> Rejection.of(ErrorCode.NOT_YOUR_TURN, "It is not your turn."));
    }
}
