package org.dsvtt.gateway.http;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dsvtt.contracts.query.ReplayFrames;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.gateway.table.TableQueries;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the frames of a replay, one JSON document a line. A page is asked for when the network has taken the one before
 * it, so that a slow reader costs a few pages of memory, and one who goes away costs nothing more.
 */
@Component
class ReplayStream {

    /** Frames of a page: some hundred kilobytes at most times. */
    static final int PAGE = 250;
    /** Frames written at once. The network layer takes up to 128 pieces ahead of what a reader has read. */
    private static final int FRAMES_OF_A_PIECE = 10;

    private final TableQueries queries;
    private final JsonMapper json;

    ReplayStream(TableQueries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    /**
     * Writes all pages, beginning with this one. Fails before anything is written if the first page is refused; a later refusal breaks the
     * response off.
     */
    Mono<Void> write(ReplayFrames replay, ServerHttpResponse response) {
        return page(replay, replay.after()).flatMap(first -> response.writeAndFlushWith(pages(replay, first, response)));
    }

    private Flux<Publisher<DataBuffer>> pages(ReplayFrames replay, List<Frame> first, ServerHttpResponse response) {
        var reached = new AtomicLong(end(first, replay));
        Flux<DataBuffer> next = Flux.defer(() -> reached.get() >= replay.to() ? Flux.empty() : page(replay, reached.get())
                .doOnNext(page -> reached.set(end(page, replay)))
                .flatMapMany(page -> pieces(page, response)));
        Flux<Publisher<DataBuffer>> others =
                Flux.generate(sink -> { if (reached.get() < replay.to()) sink.next(next); else sink.complete(); });
        return Flux.concat(Mono.just(pieces(first, response)), others);
    }

    private Mono<List<Frame>> page(ReplayFrames replay, long after) {
        return queries.askMany(
                new ReplayFrames(replay.roomId(), replay.viewer(), replay.as(), after, replay.to(), replay.limit()), Frame.class);
    }

    private static long end(List<Frame> page, ReplayFrames replay) {
        return page.isEmpty() ? replay.to() : page.getLast().seq();
    }

    private Flux<DataBuffer> pieces(List<Frame> page, ServerHttpResponse response) {
        return Flux.fromIterable(page).buffer(FRAMES_OF_A_PIECE).map(frames -> lines(frames, response));
    }

    private DataBuffer lines(List<Frame> page, ServerHttpResponse response) {
        var lines = new ByteArrayOutputStream();
        for (Frame frame : page) {
            lines.writeBytes(json.writeValueAsBytes(frame));
            lines.write('\n');
        }
        return response.bufferFactory().wrap(lines.toByteArray());
    }
}
