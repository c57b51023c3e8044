package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.scene.Fog;
import org.dsvtt.contracts.scene.Grid;

/**
 * A scene with its tokens, in the order of their ids as text: that of their making, and the same for every viewer.
 *
 * @param width squares
 * @param height squares
 * @param mapId the asset it lies on
 * @param grid how the grid lies on that image; without it the image is stretched over the scene
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SceneView(
        UUID id,
        String name,
        int width,
        int height,
        Optional<String> mapId,
        Optional<Grid> grid,
        Fog fog,
        List<TokenView> tokens) {}
