package org.dsvtt.gateway.asset;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dsvtt.contracts.Shape;
import org.dsvtt.gateway.asset.PyramidIndex.Piece;
import org.dsvtt.gateway.security.Account;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Uploads images and hands them out, in pieces. */
@RestController
@RequestMapping("/api/rooms/{roomId}/assets")
class AssetController {
    /** What is at an address is named by its content, and was shown to this account. */
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final AssetAccess access;
    private final AssetIntake intake;
    private final AssetStore store;

    AssetController(AssetAccess access, AssetIntake intake, AssetStore store) {
        this.access = access;
        this.intake = intake;
        this.store = store;
    }

    @PostMapping(consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE, "image/webp"})
    @ResponseStatus(HttpStatus.CREATED)
    Mono<StoredAsset> upload(@AuthenticationPrincipal Account account, @PathVariable UUID roomId, ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > AssetIntake.MOST_BYTES) return Mono.error(AssetProblems::fileTooLarge);
        return access.upload(roomId, account.userId()).then(intake.take(roomId, request.getBody()));
    }

    @GetMapping("/{assetId}")
    Mono<AssetDescription> describe(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable String assetId) {
        return access.read(roomId, account.userId(), assetId).map(id -> {
            PyramidIndex index = store.index(id);
            return new AssetDescription(id.value(), index.width(), index.height(), PyramidIndex.TILE, index.levels().size());
        });
    }

    @GetMapping("/{assetId}/image")
    Mono<ResponseEntity<byte[]>> preview(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable String assetId,
            @RequestParam(defaultValue = "1024") int max) {
        Shape.range(max, "max", PyramidIndex.LEAST_SIDE, PyramidIndex.MOST_WHOLE_SIDE);
        return piece(account, roomId, assetId, index -> Optional.of(index.preview(max)));
    }

    @GetMapping("/{assetId}/tiles/{level}/{column}/{row}")
    Mono<ResponseEntity<byte[]>> tile(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable String assetId,
            @PathVariable int level, @PathVariable int column, @PathVariable int row) {
        return piece(account, roomId, assetId, index -> index.tile(level, column, row));
    }

    private Mono<ResponseEntity<byte[]>> piece(
            Account account, UUID roomId, String assetId, Function<PyramidIndex, Optional<Piece>> choice) {
        return access.read(roomId, account.userId(), assetId).flatMap(id -> Mono.fromCallable(() -> {
            Piece piece = choice.apply(store.index(id)).orElseThrow(AssetProblems::notFound);
            return ResponseEntity.ok()
                    .contentType(piece.format().mediaType())
                    .cacheControl(FOR_EVER)
                    .body(store.read(id, piece));
        }));
    }
}
