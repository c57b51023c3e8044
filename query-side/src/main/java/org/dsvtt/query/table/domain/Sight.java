package org.dsvtt.query.table.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.contracts.scene.Fog;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.wire.CombatView;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.contracts.wire.TokenView;

/**
 * What those who do not direct see of a table: the active scene, and on it every token that is not hidden and that they
 * own or that is not all in the fog. Owning counts for spectators as for players.
 */
final class Sight {

    private final Optional<SceneView> scene;
    private final Optional<CombatView> combat;
    private final Optional<Fog.Squares> covered;

    Sight(TableView full) {
        this.scene = full.scene();
        this.combat = full.combat();
        this.covered = full.scene().map(active -> active.fog().squares());
    }

    Optional<SceneView> scene(UUID viewer) {
        return scene.map(active -> TokenFold.with(active, tokens(active, viewer)));
    }

    boolean showsScene(UUID sceneId) {
        return scene.filter(active -> active.id().equals(sceneId)).isPresent();
    }

    Optional<TokenView> token(UUID viewer, UUID tokenId) {
        return scene.flatMap(active -> TokenFold.find(active, tokenId)).filter(token -> shows(viewer, token));
    }

    /** Whether someone standing on the place with a token of that size would be out of the fog. */
    boolean inTheOpen(Point place, int size) {
        return covered.filter(squares -> squares.coverAll(place.x(), place.y(), size)).isEmpty();
    }

    /** The event that would put a token on the active scene as it stands there. */
    TokenPlaced placed(TokenView token) {
        return TokenFold.placed(scene.orElseThrow(), token);
    }

    /** A combat on another scene than the one looked at is not seen at all. */
    Optional<CombatView> combat(UUID viewer) {
        return combat.filter(running -> showsScene(running.sceneId())).map(running -> seen(running, viewer));
    }

    private CombatView seen(CombatView running, UUID viewer) {
        Set<UUID> tokens = scene.stream()
                .flatMap(active -> tokens(active, viewer).stream())
                .map(TokenView::id)
                .collect(Collectors.toSet());
        return CombatFold.keepOnly(running,
                running.combatants().stream().filter(combatant -> tokens.contains(combatant.tokenId())).toList());
    }

    private List<TokenView> tokens(SceneView active, UUID viewer) {
        return active.tokens().stream().filter(token -> shows(viewer, token)).toList();
    }

    private boolean shows(UUID viewer, TokenView token) {
        if (token.hidden()) return false;
        boolean owned = token.ownerId().filter(viewer::equals).isPresent();
        return owned || inTheOpen(new Point(token.x(), token.y()), token.size());
    }
}
