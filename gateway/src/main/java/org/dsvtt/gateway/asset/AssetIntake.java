package org.dsvtt.gateway.asset;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.gateway.web.BodyLimit;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Takes uploads in: streams them to disk, and turns one after the other into stored images. The decoders get one thread,
 * so that the memory they need is that of one image, however many come at once.
 */
@Component
class AssetIntake implements DisposableBean {
    static final long MOST_BYTES = 50L << 20;
    private static final int UPLOADS_AT_ONCE = 8;
    /** Left free on the disk for everything else that has to be written. */
    private static final long RESERVED_BYTES = 256L << 20;

    private final AssetStore store;
    private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);
    private final Scheduler decoding = Schedulers.newBoundedElastic(1, UPLOADS_AT_ONCE, "image-decoding");

    AssetIntake(AssetStore store) {
        this.store = store;
    }

    /**
     * Stores an upload as an image of the room. Fails with {@link RejectedException}: the file or the image is too large, it
     * is no image, the disk is full, or too many come at once.
     */
    Mono<StoredAsset> take(UUID roomId, Flux<DataBuffer> body) {
        return Mono.using(
                this::admit,
                files -> receive(body, files)
                        .then(Mono.deferContextual(context ->
                                Mono.fromCallable(() -> convert(roomId, files, context.getOrDefault(Correlation.KEY, "")))
                                        .subscribeOn(decoding)))
                        .onErrorMap(AssetIntake::explained),
                files -> {
                    files.delete();
                    uploads.release();
                });
    }

    @Override
    public void destroy() {
        decoding.dispose();
    }

    private UploadFiles admit() {
        if (!uploads.tryAcquire()) throw AssetProblems.busy();
        return store.newUpload();
    }

    private Mono<Void> receive(Flux<DataBuffer> body, UploadFiles files) {
        return Mono.fromCallable(store::usableSpace)
                .subscribeOn(Schedulers.boundedElastic())
                .filter(bytes -> bytes > RESERVED_BYTES)
                .switchIfEmpty(Mono.error(AssetProblems::storageFull))
                .then(DataBufferUtils.write(BodyLimit.apply(body, MOST_BYTES, AssetProblems::fileTooLarge), files.received()));
    }

    private StoredAsset convert(UUID roomId, UploadFiles files, String correlationId) throws IOException {
        try (var _ = MDC.putCloseable(Correlation.KEY, correlationId)) {
            return convert(roomId, files);
        }
    }

    private StoredAsset convert(UUID roomId, UploadFiles files) throws IOException {
        Rows rows = Pictures.open(files.received(), files.picture());
        try (var writer = new PyramidWriter(files.finished())) {
            AssetId id = writer.write(rows);
            store.keep(files.finished(), id, roomId);
            return new StoredAsset(id.value(), rows.width(), rows.height());
        }
    }

    private static Throwable explained(Throwable failure) {
        return switch (failure) {
            case RejectedExecutionException _ -> AssetProblems.busy();
            case IOException full when String.valueOf(full.getMessage()).contains("No space left") -> AssetProblems.storageFull();
            default -> failure;
        };
    }
}
