package org.dsvtt.contracts.scene;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/**
 * Moves a token along a path of top left squares; the last one is where it ends, the start is not part of it.
 * Its owner may in a live session (in combat: on its turn), a Director always.
 */
public record MoveToken(UUID tokenId, List<Point> path) implements SceneCommand {

    public MoveToken {
        Shape.required(tokenId, "tokenId");
        path = Shape.list(path, "path", 1, Limits.PATH_POINTS);
    }
}
