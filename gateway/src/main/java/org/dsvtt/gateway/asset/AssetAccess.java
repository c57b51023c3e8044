package org.dsvtt.gateway.asset;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.MayReadAsset;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who may upload and who may read. What is not known to be allowed is refused. */
@Component
class AssetAccess {
    private final TableQueries queries;
    private final AssetStore store;

    AssetAccess(TableQueries queries, AssetStore store) {
        this.queries = queries;
        this.store = store;
    }

    /**
     * Completes for Directors and players of the room, who put images into notes; fails with {@code ROOM_NOT_FOUND} or
     * {@code SPECTATORS_WATCH} for others.
     */
    Mono<Void> upload(UUID roomId, UUID userId) {
        return queries.ask(new GetTable(roomId, userId, Optional.empty()), TableView.class)
                .filter(table -> table.members().stream()
                        .anyMatch(member -> member.userId().equals(userId) && member.role() != Role.SPECTATOR))
                .switchIfEmpty(Mono.error(AssetProblems::spectatorsWatch))
                .then();
    }

    /**
     * The id, when the image was uploaded to this room and is part of what the account sees there now. Everything else is
     * {@code ASSET_NOT_FOUND}, so that nothing can be learned by trying ids; for who is no member, {@code ROOM_NOT_FOUND}.
     */
    Mono<AssetId> read(UUID roomId, UUID userId, String assetId) {
        return queries.ask(new MayReadAsset(roomId, userId, assetId), Boolean.class)
                .filter(allowed -> allowed)
                .flatMap(allowed -> Mono.justOrEmpty(AssetId.parse(assetId)))
                .publishOn(Schedulers.boundedElastic())
                .filter(id -> store.isOf(roomId, id))
                .switchIfEmpty(Mono.error(AssetProblems::notFound));
    }
}
