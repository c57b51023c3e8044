package org.dsvtt.command.scene.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.contracts.scene.Fog;
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

/** The scenes of a room and the one players look at. */
public record SceneState(List<Scene> scenes, Optional<UUID> activeSceneId) {

    public static final SceneState NONE = new SceneState(List.of(), Optional.empty());

    public Optional<Scene> scene(UUID sceneId) {
        return scenes.stream().filter(scene -> scene.id().equals(sceneId)).findFirst();
    }

    public Optional<Scene> activeScene() {
        return activeSceneId.flatMap(this::scene);
    }

    public Optional<Token> token(UUID tokenId) {
        return sceneOf(tokenId).flatMap(scene -> scene.token(tokenId));
    }

    public Optional<Scene> sceneOf(UUID tokenId) {
        return scenes.stream().filter(scene -> scene.token(tokenId).isPresent()).findFirst();
    }

    /**
     * The token, if the actor sees it. Directors see all; others what is on the active scene, not hidden, and theirs or
     * not wholly in the fog. Whatever a player does not see is to them as if it did not exist.
     */
    public Optional<Token> tokenSeenBy(Actor actor, UUID tokenId) {
        if (actor.directs()) return token(tokenId);
        return activeScene().flatMap(scene -> scene.token(tokenId).filter(token -> scene.shows(token, actor.id())));
    }

    public SceneState evolve(SceneEvent event) {
        return switch (event) {
            case SceneAdded e -> added(
                    new Scene(e.sceneId(), e.width(), e.height(), e.mapId().isPresent(), Fog.none(e.width(), e.height()), List.of()));
            case SceneEdited e -> changed(e.sceneId(), scene -> scene.sized(e.width(), e.height()));
            case MapPlaced e -> changed(e.sceneId(), scene -> scene.mapped(e.mapId().isPresent()));
            case GridAligned _ -> this;
            case SceneActivated e -> new SceneState(scenes, Optional.of(e.sceneId()));
            case SceneRemoved e -> with(scenes.stream().filter(scene -> !scene.id().equals(e.sceneId())).toList());
            case FogRevealed e -> changed(e.sceneId(), scene -> scene.with(scene.fog().reveal(e.area())));
            case FogHidden e -> changed(e.sceneId(), scene -> scene.with(scene.fog().cover(e.area())));
            case TokenPlaced e -> changed(e.sceneId(), scene -> scene.with(Token.placed(e)));
            case TokenEdited e -> changedToken(e.tokenId(), token -> token.edited(e));
            case TokenMoved e -> changedToken(e.tokenId(), token -> token.at(e.path().getLast()));
            case TokenHidden e -> changedToken(e.tokenId(), token -> token.hidden(true));
            case TokenRevealed e -> changedToken(e.tokenId(), token -> token.hidden(false));
            case TokenRemoved e -> with(scenes.stream()
                    .map(scene -> scene.token(e.tokenId()).isPresent() ? scene.without(e.tokenId()) : scene).toList());
        };
    }

    private SceneState added(Scene scene) {
        var all = new ArrayList<>(scenes);
        all.add(scene);
        return with(List.copyOf(all));
    }

    private SceneState changedToken(UUID tokenId, UnaryOperator<Token> change) {
        return with(scenes.stream()
                .map(scene -> scene.token(tokenId).isPresent() ? scene.changed(tokenId, change) : scene).toList());
    }

    private SceneState changed(UUID sceneId, UnaryOperator<Scene> change) {
        return with(scenes.stream().map(scene -> scene.id().equals(sceneId) ? change.apply(scene) : scene).toList());
    }

    private SceneState with(List<Scene> newScenes) {
        return new SceneState(newScenes, activeSceneId);
    }
}
