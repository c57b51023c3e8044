package org.dsvtt.contracts.scene;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A token changed its looks, size or owner. */
@Revision("1")
public record TokenEdited(
        UUID tokenId,
        String name,
        int size,
        Optional<UUID> ownerId,
        Optional<String> color,
        Optional<String> portraitId) implements SceneEvent {}
