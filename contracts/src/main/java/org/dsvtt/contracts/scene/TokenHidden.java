package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** Only Directors see the token now. */
@Revision("1")
public record TokenHidden(UUID tokenId) implements SceneEvent {}
