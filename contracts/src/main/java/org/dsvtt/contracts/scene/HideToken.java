package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Keeps a token from everyone but Directors. Director only. */
public record HideToken(UUID tokenId) implements SceneCommand {

    public HideToken {
        Shape.required(tokenId, "tokenId");
    }
}
