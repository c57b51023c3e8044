package org.dsvtt.gateway.web;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** Ends a streamed body that grows too long, whatever it said of its length. */
public final class BodyLimit {
    private BodyLimit() {}

    public static Flux<DataBuffer> apply(Flux<DataBuffer> body, long mostBytes, Supplier<? extends RuntimeException> tooLong) {
        return Flux.defer(() -> {
            var bytes = new AtomicLong();
            return body.map(part -> {
                if (bytes.addAndGet(part.readableByteCount()) <= mostBytes) return part;
                DataBufferUtils.release(part);
                throw tooLong.get();
            });
        });
    }
}
