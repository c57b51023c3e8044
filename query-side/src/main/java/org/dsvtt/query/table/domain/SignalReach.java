package org.dsvtt.query.table.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.contracts.wire.SceneView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.contracts.wire.TokenView;

/** How far a signal (a pointer, a ping, the preview of a move) reaches: never to those who may not see what it is about. */
public final class SignalReach {

    private final TableView full;
    private final Sight sight;

    private SignalReach(TableView full) {
        this.full = full;
        this.sight = new Sight(full);
    }

    /**
     * The members who may be told of a signal, its sender left out; none when the sender may not send it. Spectators send
     * none; about a token its owner and Directors do.
     *
     * @param tokenId goes before {@code sceneId}; with neither the signal is about the table
     */
    public static Set<UUID> receivers(TableView full, UUID sender, Optional<UUID> sceneId, Optional<UUID> tokenId) {
        var reach = new SignalReach(full);
        Predicate<UUID> sees = person -> tokenId.map(token -> reach.seesToken(person, token))
                .or(() -> sceneId.map(scene -> reach.seesScene(person, scene)))
                .orElse(true);
        if (!sees.test(sender) || !reach.maySend(sender, tokenId)) return Set.of();
        return full.members().stream()
                .map(MemberView::userId)
                .filter(person -> !person.equals(sender))
                .filter(sees)
                .collect(Collectors.toSet());
    }

    private boolean maySend(UUID sender, Optional<UUID> tokenId) {
        return Seats.role(full, sender).map(role -> switch (role) {
            case DIRECTOR -> true;
            case PLAYER -> tokenId.map(token -> owns(sender, token)).orElse(true);
            case SPECTATOR -> false;
        }).orElse(false);
    }

    private boolean owns(UUID player, UUID tokenId) {
        return sight.token(player, tokenId).flatMap(TokenView::ownerId).filter(player::equals).isPresent();
    }

    private boolean seesToken(UUID person, UUID tokenId) {
        if (!Seats.isDirector(full, person)) return sight.token(person, tokenId).isPresent();
        return scenes().anyMatch(scene -> TokenFold.find(scene, tokenId).isPresent());
    }

    private boolean seesScene(UUID person, UUID sceneId) {
        if (!Seats.isDirector(full, person)) return sight.showsScene(sceneId);
        return scenes().anyMatch(scene -> scene.id().equals(sceneId));
    }

    private Stream<SceneView> scenes() {
        return Stream.concat(full.scene().stream(), full.preparedScenes().stream());
    }
}
