package org.dsvtt.contracts.scene;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/** Changes what a token is; where it stands stays. Director only. */
public record EditToken(
        UUID tokenId,
        String name,
        int size,
        Optional<UUID> ownerId,
        Optional<String> color,
        Optional<String> portraitId) implements SceneCommand {

    public EditToken {
        Shape.required(tokenId, "tokenId");
        name = Shape.line(name, "name", Limits.NAME);
        Shape.range(size, "size", 1, Limits.TOKEN_SIZE);
        Shape.color(color, "color");
        Shape.asset(portraitId, "portraitId");
    }
}
