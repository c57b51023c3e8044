package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Shows a hidden token. Director only. */
public record RevealToken(UUID tokenId) implements SceneCommand {

    public RevealToken {
        Shape.required(tokenId, "tokenId");
    }
}
