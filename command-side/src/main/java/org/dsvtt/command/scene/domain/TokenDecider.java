package org.dsvtt.command.scene.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.room.domain.RoomState;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.scene.EditToken;
import org.dsvtt.contracts.scene.HideToken;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.RemoveToken;
import org.dsvtt.contracts.scene.RevealToken;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenMoved;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.scene.TokenRemoved;
import org.dsvtt.contracts.scene.TokenRevealed;

/** Decides what becomes of tokens. */
final class TokenDecider {

    private TokenDecider() {}

    static Decision place(PlaceToken command, Scene scene, SceneState scenes, RoomState room) {
        if (scenes.token(command.tokenId()).isPresent()) {
            return reject(ErrorCode.TOKEN_EXISTS, "There is a token with this id already.");
        }
        if (scene.tokens().size() >= Limits.TOKENS) {
            return reject(ErrorCode.TOO_MANY_TOKENS, "A scene holds at most %d tokens.".formatted(Limits.TOKENS));
        }
        if (!isMember(command.ownerId(), room)) return ownerIsNoMember();
        if (!scene.holds(command.x(), command.y(), command.size())) return outside();
        return accept(new TokenPlaced(scene.id(), command.tokenId(), command.name(), command.x(), command.y(), command.size(),
                command.ownerId(), command.hidden().orElse(false), command.color(), command.portraitId()));
    }

    static Decision edit(EditToken command, SceneState scenes, RoomState room) {
        return on(command.tokenId(), scenes, token -> {
            if (!isMember(command.ownerId(), room)) return ownerIsNoMember();
            Scene scene = scenes.sceneOf(token.id()).orElseThrow();
            if (!scene.holds(token.x(), token.y(), command.size())) return outside();
            return accept(new TokenEdited(token.id(), command.name(), command.size(), command.ownerId(), command.color(),
                    command.portraitId()));
        });
    }

    static Decision hide(HideToken command, SceneState scenes) {
        return on(command.tokenId(), scenes, token -> token.hidden()
                ? reject(ErrorCode.TOKEN_ALREADY_HIDDEN, "%s is hidden already.".formatted(token.name()))
                : accept(new TokenHidden(token.id())));
    }

    static Decision reveal(RevealToken command, SceneState scenes) {
        return on(command.tokenId(), scenes, token -> token.hidden()
                ? accept(new TokenRevealed(token.id()))
                : reject(ErrorCode.TOKEN_NOT_HIDDEN, "%s is not hidden.".formatted(token.name())));
    }

    static Decision remove(RemoveToken command, SceneState scenes) {
        return on(command.tokenId(), scenes, token -> accept(new TokenRemoved(token.id())));
    }

    /** Directors move any token, on any scene; others their own, if they see it. */
    static Decision move(MoveToken command, SceneState scenes, Actor actor) {
        Optional<Token> seen = scenes.tokenSeenBy(actor, command.tokenId());
        if (seen.isEmpty()) return notFound();
        Token token = seen.get();
        if (!actor.directs() && !token.belongsTo(actor.id())) {
            return reject(ErrorCode.TOKEN_NOT_OWNED, "%s is not yours to move.".formatted(token.name()));
        }
        Scene scene = scenes.sceneOf(token.id()).orElseThrow();
        Point end = command.path().getLast();
        if (!scene.holds(end.x(), end.y(), token.size())) return outside();
        return accept(new TokenMoved(token.id(), command.path()));
    }

    private static Decision on(UUID tokenId, SceneState scenes, Function<Token, Decision> decide) {
        return scenes.token(tokenId).map(decide).orElseGet(TokenDecider::notFound);
    }

    private static boolean isMember(Optional<UUID> ownerId, RoomState room) {
        return ownerId.isEmpty() || room.member(ownerId.get()).isPresent();
    }

    private static Decision notFound() {
        return reject(ErrorCode.TOKEN_NOT_FOUND, "There is no such token on the table.");
    }

    private static Decision ownerIsNoMember() {
        return reject(ErrorCode.MEMBER_NOT_FOUND, "The owner is not a member of the room.");
    }

    private static Decision outside() {
        return reject(ErrorCode.OUTSIDE_SCENE, "The token would stand outside the scene.");
    }
}
