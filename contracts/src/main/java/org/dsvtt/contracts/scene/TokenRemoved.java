package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A token is gone (for this viewer). */
@Revision("1")
public record TokenRemoved(UUID tokenId) implements SceneEvent {}
