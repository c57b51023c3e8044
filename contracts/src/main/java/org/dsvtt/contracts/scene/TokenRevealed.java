package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** Everyone may see the token now. */
@Revision("1")
public record TokenRevealed(UUID tokenId) implements SceneEvent {}
