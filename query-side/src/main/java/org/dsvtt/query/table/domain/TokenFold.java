package org.dsvtt.query.table.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenMoved;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TokenView;

/**
 * Folds the tokens of one scene. They stand in the order of their ids: a token that comes out of the fog for one viewer
 * takes the place in the list that it always had for another.
 */
final class TokenFold {

    private static final Comparator<TokenView> ORDER = Comparator.comparing(token -> token.id().toString());

    private TokenFold() {}

    static Optional<TokenView> find(SceneView scene, UUID tokenId) {
        return scene.tokens().stream().filter(token -> token.id().equals(tokenId)).findFirst();
    }

    static SceneView place(SceneView scene, TokenPlaced placed) {
        var token = new TokenView(placed.tokenId(), placed.name(), placed.x(), placed.y(), placed.size(), placed.ownerId(),
                placed.hidden(), placed.color(), placed.portraitId());
        Stream<TokenView> others = scene.tokens().stream().filter(other -> !other.id().equals(token.id()));
        return with(scene, Stream.concat(others, Stream.of(token)).sorted(ORDER).toList());
    }

    static SceneView move(SceneView scene, TokenMoved moved) {
        Point end = moved.path().getLast();
        return change(scene, moved.tokenId(), t -> new TokenView(t.id(), t.name(), end.x(), end.y(), t.size(), t.ownerId(),
                t.hidden(), t.color(), t.portraitId()));
    }

    static SceneView edit(SceneView scene, TokenEdited edited) {
        return change(scene, edited.tokenId(), t -> new TokenView(t.id(), edited.name(), t.x(), t.y(), edited.size(),
                edited.ownerId(), t.hidden(), edited.color(), edited.portraitId()));
    }

    static SceneView hide(SceneView scene, UUID tokenId, boolean hidden) {
        return change(scene, tokenId, t -> new TokenView(t.id(), t.name(), t.x(), t.y(), t.size(), t.ownerId(), hidden,
                t.color(), t.portraitId()));
    }

    static SceneView remove(SceneView scene, UUID tokenId) {
        return with(scene, scene.tokens().stream().filter(token -> !token.id().equals(tokenId)).toList());
    }

    /** The event that would put a token on a scene as it is. */
    static TokenPlaced placed(SceneView scene, TokenView t) {
        return new TokenPlaced(scene.id(), t.id(), t.name(), t.x(), t.y(), t.size(), t.ownerId(), t.hidden(), t.color(),
                t.portraitId());
    }

    static SceneView with(SceneView s, List<TokenView> tokens) {
        return new SceneView(s.id(), s.name(), s.width(), s.height(), s.mapId(), s.grid(), s.fog(), tokens);
    }

    private static SceneView change(SceneView scene, UUID tokenId, UnaryOperator<TokenView> change) {
        return with(scene, scene.tokens().stream()
                .map(token -> token.id().equals(tokenId) ? change.apply(token) : token)
                .toList());
    }
}
