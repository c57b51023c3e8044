package org.dsvtt.query.asset;

import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.contracts.query.MayReadAsset;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.note.NoteImages;
import org.dsvtt.query.table.LiveTables;
import org.dsvtt.query.table.domain.AssetSight;
import org.dsvtt.query.table.domain.Seats;
import org.springframework.stereotype.Component;

/** Answers whether an image may be shown. The table is asked first: most images are on it, and it needs no database. */
@Component
class AssetQueries {

    private final LiveTables tables;
    private final NoteImages notes;

    AssetQueries(LiveTables tables, NoteImages notes) {
        this.tables = tables;
        this.notes = notes;
    }

    @QueryHandler
    CompletableFuture<Boolean> mayRead(MayReadAsset query) {
        if (isOn(tables.lastKnownFor(query.roomId(), query.viewer()), query)) return CompletableFuture.completedFuture(true);
        TableView table = tables.nowFor(query.roomId(), query.viewer());
        if (isOn(table, query)) return CompletableFuture.completedFuture(true);
        return Seats.role(table, query.viewer())
                .map(role -> notes.shows(query.roomId(), query.viewer(), role, query.assetId()).toFuture())
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private static boolean isOn(TableView table, MayReadAsset query) {
        return AssetSight.shows(table, query.viewer(), query.assetId());
    }
}
