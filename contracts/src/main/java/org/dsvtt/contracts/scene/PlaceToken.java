package org.dsvtt.contracts.scene;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/**
 * Puts a token on a scene. Director only.
 * <p>{@code x}, {@code y} is its top left square, {@code size} its side in squares; {@code color} is {@code #rrggbb};
 * {@code portraitId} an uploaded asset; {@code hidden} (default no) keeps it from everyone but Directors.
 */
public record PlaceToken(
        UUID sceneId,
        UUID tokenId,
        String name,
        double x,
        double y,
        int size,
        Optional<UUID> ownerId,
        Optional<Boolean> hidden,
        Optional<String> color,
        Optional<String> portraitId) implements SceneCommand {

    public PlaceToken {
        Shape.required(sceneId, "sceneId");
        Shape.required(tokenId, "tokenId");
        name = Shape.line(name, "name", Limits.NAME);
        Shape.coordinate(x, "x");
        Shape.coordinate(y, "y");
        Shape.range(size, "size", 1, Limits.TOKEN_SIZE);
        Shape.color(color, "color");
        Shape.asset(portraitId, "portraitId");
    }
}
