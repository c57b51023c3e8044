package org.dsvtt.gateway.note;

import java.util.concurrent.atomic.AtomicLong;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.web.BodyLimit;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in a body that holds a note, and never more memory than the longest note needs. */
final class NoteBody {
    /** Holds the longest note, even if every character of it is written as {@code \\u4e2d}. */
    private static final long MOST_BYTES = 6L * Limits.NOTE_TEXT + 64 * 1024;
    /** Read and dropped of a body that is too large: a client that is still sending would not see the answer. */
    private static final long MOST_DROPPED = 16L << 20;

    private NoteBody() {}

    /** Fails with {@code NOTE_TOO_LARGE}. */
    static Mono<byte[]> read(Flux<DataBuffer> body) {
        return Mono.defer(() -> {
            var bytes = new AtomicLong();
            Flux<DataBuffer> kept = BodyLimit.apply(body, MOST_DROPPED, NoteBody::tooLarge).handle((part, sink) -> {
                if (bytes.addAndGet(part.readableByteCount()) <= MOST_BYTES) sink.next(part);
                else DataBufferUtils.release(part);
            });
            return DataBufferUtils.join(kept.concatWith(Mono.defer(
                            () -> bytes.get() <= MOST_BYTES ? Mono.empty() : Mono.error(tooLarge()))))
                    .map(NoteBody::bytes)
                    .defaultIfEmpty(new byte[0]);
        });
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static RejectedException tooLarge() {
        return new RejectedException(Rejection.of(
                        ErrorCode.NOTE_TOO_LARGE, "A note takes at most %,d characters.".formatted(Limits.NOTE_TEXT))
                .with("most", Limits.NOTE_TEXT));
    }
}
