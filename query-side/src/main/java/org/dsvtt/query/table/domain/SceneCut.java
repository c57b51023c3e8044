package org.dsvtt.query.table.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.SceneShown;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TokenView;

/**
 * Those who do not direct are told of the active scene only. A token that comes into their sight is placed, one that
 * leaves it is removed: they cannot tell whether it was hidden, went into the fog, or was never there.
 */
final class SceneCut {

    private final Sight before;
    private final Sight after;
    private final UUID viewer;

    private SceneCut(Sight before, Sight after, UUID viewer) {
        this.before = before;
        this.after = after;
        this.viewer = viewer;
    }

    static List<Change> changes(SceneEvent event, Sight before, Sight after, UUID viewer) {
        return new SceneCut(before, after, viewer).changes(event).toList();
    }

    private Stream<Change> changes(SceneEvent event) {
        return switch (event) {
            case SceneAdded _ -> Stream.empty();
            case SceneEdited e -> sightChanged(e, e.sceneId());
            case FogHidden e -> sightChanged(e, e.sceneId());
            case FogRevealed e -> sightChanged(e, e.sceneId());
            case MapPlaced e -> ifShown(e, e.sceneId());
            case GridAligned e -> ifShown(e, e.sceneId());
            case SceneRemoved e -> withCombat(ifShown(e, e.sceneId()));
            case SceneActivated e -> withCombat(activated(e));
            case TokenPlaced e -> tokenChanged(e.tokenId(), _ -> Stream.of(e));
            case TokenEdited e -> tokenChanged(e.tokenId(), _ -> Stream.of(e));
            case TokenMoved e -> tokenChanged(e.tokenId(), token -> Stream.of(inTheOpen(e, token)));
            case TokenHidden e -> tokenChanged(e.tokenId(), _ -> Stream.empty());
            case TokenRevealed e -> tokenChanged(e.tokenId(), _ -> Stream.empty());
            case TokenRemoved e -> tokenChanged(e.tokenId(), _ -> Stream.empty());
        };
    }

    private Stream<Change> ifShown(SceneEvent event, UUID sceneId) {
        return before.showsScene(sceneId) ? Stream.of(event) : Stream.empty();
    }

    private Stream<Change> activated(SceneActivated event) {
        return after.showsScene(event.sceneId()) ? after.scene(viewer).stream().map(SceneShown::new) : Stream.empty();
    }

    /** Told as it is, followed by what became of the tokens that came into sight or left it by it. */
    private Stream<Change> sightChanged(SceneEvent event, UUID sceneId) {
        if (!before.showsScene(sceneId)) return Stream.empty();
        List<TokenView> seenBefore = tokens(before);
        List<TokenView> seenAfter = tokens(after);
        Stream<Change> lost = seenBefore.stream().filter(notAmong(seenAfter)).map(token -> new TokenRemoved(token.id()));
        Stream<Change> found = seenAfter.stream().filter(notAmong(seenBefore)).map(after::placed);
        return withCombat(Stream.of(Stream.of(event), lost, found).flatMap(changes -> changes));
    }

    /** @param told what is told of the token (as it stands after the event) if it was in sight and still is */
    private Stream<Change> tokenChanged(UUID tokenId, Function<TokenView, Stream<Change>> told) {
        Optional<TokenView> seenBefore = before.token(viewer, tokenId);
        Optional<TokenView> seenAfter = after.token(viewer, tokenId);
        if (seenBefore.isPresent() && seenAfter.isPresent()) return told.apply(seenAfter.get());
        if (seenBefore.isPresent()) return withCombat(Stream.of(new TokenRemoved(tokenId)));
        return seenAfter.isPresent() ? withCombat(Stream.of(after.placed(seenAfter.get()))) : Stream.empty();
    }

    /** Whenever tokens come into sight or leave it, so may combatants. */
    private Stream<Change> withCombat(Stream<Change> changes) {
        return Stream.concat(changes, CombatCut.aftermath(before, after, viewer));
    }

    /** The way through the fog of a token that is not the viewer's own is left out; where it came from and went is seen. */
    private TokenMoved inTheOpen(TokenMoved moved, TokenView token) {
        if (token.ownerId().filter(viewer::equals).isPresent()) return moved;
        return new TokenMoved(moved.tokenId(),
                moved.path().stream().filter(point -> after.inTheOpen(point, token.size())).toList());
    }

    private List<TokenView> tokens(Sight sight) {
        return sight.scene(viewer).map(SceneView::tokens).orElse(List.of());
    }

    private static Predicate<TokenView> notAmong(List<TokenView> others) {
        Set<UUID> ids = others.stream().map(TokenView::id).collect(Collectors.toSet());
        return token -> !ids.contains(token.id());
    }
}
