package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Takes a token off the table. Director only. */
public record RemoveToken(UUID tokenId) implements SceneCommand {

    public RemoveToken {
        Shape.required(tokenId, "tokenId");
    }
}
