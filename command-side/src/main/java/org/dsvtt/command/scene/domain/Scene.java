package org.dsvtt.command.scene.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dsvtt.contracts.scene.Fog;

/**
 * A scene of {@code width} × {@code height} squares.
 *
 * @param mapped whether it lies on an image
 * @param tokens in the order they were placed, all of them inside the scene
 */
public record Scene(UUID id, int width, int height, boolean mapped, Fog fog, List<Token> tokens) {

    public Optional<Token> token(UUID tokenId) {
        return tokens.stream().filter(token -> token.id().equals(tokenId)).findFirst();
    }

    boolean holds(double x, double y, int size) {
        return x >= 0 && y >= 0 && x + size <= width && y + size <= height;
    }

    boolean shows(Token token, UUID viewer) {
        return !token.hidden() && (token.belongsTo(viewer) || !fog.coversAll(token.x(), token.y(), token.size()));
    }

    Scene sized(int newWidth, int newHeight) {
        return new Scene(id, newWidth, newHeight, mapped, fog.resize(newWidth, newHeight), tokens);
    }

    Scene mapped(boolean nowMapped) {
        return new Scene(id, width, height, nowMapped, fog, tokens);
    }

    Scene with(Fog newFog) {
        return new Scene(id, width, height, mapped, newFog, tokens);
    }

    Scene with(Token token) {
        var all = new ArrayList<>(tokens);
        all.add(token);
        return with(all);
    }

    Scene changed(UUID tokenId, UnaryOperator<Token> change) {
        return with(tokens.stream().map(token -> token.id().equals(tokenId) ? change.apply(token) : token).toList());
    }

    Scene without(UUID tokenId) {
        return with(tokens.stream().filter(token -> !token.id().equals(tokenId)).toList());
    }

    private Scene with(List<Token> newTokens) {
        return new Scene(id, width, height, mapped, fog, List.copyOf(newTokens));
    }
}
