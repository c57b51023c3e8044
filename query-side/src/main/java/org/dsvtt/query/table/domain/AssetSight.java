package org.dsvtt.query.table.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.contracts.wire.TokenView;

/** Which images a person may be shown. */
public final class AssetSight {

    private AssetSight() {}

    /**
     * Whether an image is part of what the person sees of the table: the map of the scene or the portrait of a token. A
     * Director sees every image of the room, also those that are not laid out yet.
     */
    public static boolean shows(TableView full, UUID person, String assetId) {
        if (Seats.isDirector(full, person)) return true;
        return new Sight(full).scene(person).stream()
                .flatMap(scene -> Stream.concat(scene.mapId().stream(),
                        scene.tokens().stream().map(TokenView::portraitId).flatMap(Optional::stream)))
                .anyMatch(assetId::equals);
    }
}
