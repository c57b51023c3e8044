package org.dsvtt.query.table.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TableView;

/** Folds scenes. They stand in the order of their ids, so that hiding and showing one again does not move it. */
final class SceneFold {

    private static final Comparator<SceneView> ORDER = Comparator.comparing(scene -> scene.id().toString());

    private SceneFold() {}

    static TableView apply(TableView table, SceneEvent event) {
        return switch (event) {
            case SceneAdded e -> add(table, new SceneView(e.sceneId(), e.name(), e.width(), e.height(), e.mapId(),
                    Optional.empty(), Fog.none(e.width(), e.height()), List.of()));
            case SceneEdited e -> changeScene(table, e.sceneId(), s -> new SceneView(s.id(), e.name(), e.width(), e.height(),
                    s.mapId(), s.grid(), s.fog().resize(e.width(), e.height()), s.tokens()));
            case MapPlaced e -> changeScene(table, e.sceneId(), s -> new SceneView(s.id(), s.name(), s.width(), s.height(),
                    e.mapId(), Optional.empty(), s.fog(), s.tokens()));
            case GridAligned e -> changeScene(table, e.sceneId(), s -> new SceneView(s.id(), s.name(), s.width(), s.height(),
                    s.mapId(), Optional.of(e.grid()), s.fog(), s.tokens()));
            case SceneRemoved e -> remove(table, e.sceneId());
            case SceneActivated e -> activate(table, e.sceneId());
            case FogHidden e -> changeScene(table, e.sceneId(), s -> withFog(s, s.fog().cover(e.area())));
            case FogRevealed e -> changeScene(table, e.sceneId(), s -> withFog(s, s.fog().reveal(e.area())));
            case TokenPlaced e -> changeScene(table, e.sceneId(), s -> TokenFold.place(s, e));
            case TokenMoved e -> changeSceneOf(table, e.tokenId(), s -> TokenFold.move(s, e));
            case TokenEdited e -> changeSceneOf(table, e.tokenId(), s -> TokenFold.edit(s, e));
            case TokenHidden e -> changeSceneOf(table, e.tokenId(), s -> TokenFold.hide(s, e.tokenId(), true));
            case TokenRevealed e -> changeSceneOf(table, e.tokenId(), s -> TokenFold.hide(s, e.tokenId(), false));
            case TokenRemoved e -> changeSceneOf(table, e.tokenId(), s -> TokenFold.remove(s, e.tokenId()));
        };
    }

    private static TableView add(TableView table, SceneView scene) {
        Stream<SceneView> prepared = Stream.concat(table.preparedScenes().stream(), Stream.of(scene));
        return TableCopy.withScenes(table, table.scene(), sorted(prepared));
    }

    private static TableView remove(TableView table, UUID sceneId) {
        return TableCopy.withScenes(table,
                table.scene().filter(scene -> !scene.id().equals(sceneId)),
                table.preparedScenes().stream().filter(scene -> !scene.id().equals(sceneId)).toList());
    }

    private static TableView activate(TableView table, UUID sceneId) {
        Optional<SceneView> next = table.preparedScenes().stream().filter(scene -> scene.id().equals(sceneId)).findFirst();
        if (next.isEmpty()) return table;
        Stream<SceneView> others = table.preparedScenes().stream().filter(scene -> !scene.id().equals(sceneId));
        return TableCopy.withScenes(table, next, sorted(Stream.concat(others, table.scene().stream())));
    }

    private static TableView changeSceneOf(TableView table, UUID tokenId, UnaryOperator<SceneView> change) {
        return changeScene(table, scene -> TokenFold.find(scene, tokenId).isPresent(), change);
    }

    private static TableView changeScene(TableView table, UUID sceneId, UnaryOperator<SceneView> change) {
        return changeScene(table, scene -> scene.id().equals(sceneId), change);
    }

    private static TableView changeScene(TableView table, Predicate<SceneView> which, UnaryOperator<SceneView> change) {
        if (table.scene().filter(which).isPresent()) {
            return TableCopy.withScenes(table, table.scene().map(change), table.preparedScenes());
        }
        List<SceneView> prepared = table.preparedScenes().stream()
                .map(scene -> which.test(scene) ? change.apply(scene) : scene)
                .toList();
        return TableCopy.withScenes(table, table.scene(), prepared);
    }

    private static SceneView withFog(SceneView s, Fog fog) {
        return new SceneView(s.id(), s.name(), s.width(), s.height(), s.mapId(), s.grid(), fog, s.tokens());
    }

    private static List<SceneView> sorted(Stream<SceneView> scenes) {
        return scenes.sorted(ORDER).toList();
    }
}
