package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * Whether an asset is part of what {@code viewer} sees of the room now (the map of a scene, the portrait of a token), or
 * the viewer is a Director of it; answered with a {@code Boolean}.
 */
public record MayReadAsset(UUID roomId, UUID viewer, String assetId) {}
