package org.dsvtt.gateway.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.TableShown;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.feed.FeedListener;
import org.dsvtt.gateway.feed.RoomFeed;
import org.dsvtt.gateway.feed.RoomFrame;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The frames of one room for one socket: every number once, in order, from the one the client named. It counts for itself
 * and pulls: the next frame from the feed if it is still there, else a page from the query side, and only as fast as the
 * socket takes them. Nothing is sent before the query side has answered once, which is also the check of membership.
 */
final class FrameSubscription implements FeedListener, Disposable {
    private static final int PAGE = 100;
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final long FROM_NOW_ON = -1;

    private final UUID roomId;
    private final Listening listening;
    private final Socket socket;
    private final RoomSources sources;
    private final Sinks.Empty<Void> opened = Sinks.empty();
    private final SerialTasks serially = new SerialTasks();

    // touched by serial tasks only
    private final Queue<Frame> page = new ArrayDeque<>();
    private @Nullable RoomFeed feed;
    private long last = FROM_NOW_ON;
    private boolean checked;
    private boolean waiting;
    private boolean over;

    FrameSubscription(UUID roomId, Listening listening, Socket socket, RoomSources sources) {
        this.roomId = roomId;
        this.listening = listening;
        this.socket = socket;
        this.sources = sources;
    }

    /**
     * Starts, once. Completes when the query side has let the person in; fails with its refusal.
     *
     * @param after the number of the last frame the client has; without it frames come from now on
     */
    Mono<Void> open(OptionalLong after) {
        serially.run(() -> {
            if (over) return;
            last = after.orElse(FROM_NOW_ON);
            feed = sources.feeds().join(roomId, this);
            proceed();
        });
        return opened.asMono();
    }

    @Override
    public void advanced(RoomFeed advanced) {
        serially.run(this::proceed);
    }

    @Override
    public void ended(Rejection why) {
        serially.run(() -> refuse(why));
    }

    @Override
    public void dispose() {
        serially.run(this::stop);
    }

    /** Sends what there is to send, or sees to it that there will be something. */
    private void proceed() {
        while (!over && !waiting && feed != null) {
            if (last == FROM_NOW_ON) {
                if (!feed.isKnown()) return;
                last = feed.newest();
            }
            var live = checked && page.isEmpty() ? feed.at(last + 1) : Optional.<RoomFrame>empty();
            if (page.isEmpty() && live.isEmpty()) {
                if (checked && feed.newest() <= last) return;
                fetch();
            } else if (!socket.hasRoom()) {
                waiting = true;
                socket.whenRoom(this::goOn);
            } else {
                live.ifPresentOrElse(this::send, () -> send(page.remove()));
            }
        }
    }

    private void goOn() {
        serially.run(() -> {
            waiting = false;
            proceed();
        });
    }

    private void fetch() {
        waiting = true;
        sources.queries().ask(new GetFrames(roomId, sources.userId(), last, PAGE), FramePage.class).subscribe(
                answer -> serially.run(() -> received(answer)), failure -> serially.run(() -> failed(failure)));
    }

    private void received(FramePage answer) {
        if (over) return;
        if (!checked) {
            checked = true;
            sources.presence().enter(roomId, sources.userId());
            opened.tryEmitEmpty();
        }
        answer.table().filter(table -> table.seq() > last).ifPresent(table -> {
            page.add(whole(table));
            socket.startedOver();
        });
        long expected = last + 1;
        for (var frame : answer.frames()) {
            if (frame.seq() == expected) {
                page.add(frame);
                expected++;
            }
        }
        if (expected > last + 1) socket.caughtUp();
        if (page.isEmpty() && feed != null && feed.newest() > last) retry(); // the query side has not got that far
        else goOn();
    }

    private void failed(Throwable failure) {
        if (over) return;
        var why = failure instanceof RejectedException rejected ? rejected.rejection()
                : Rejection.of(ErrorCode.INTERNAL_ERROR, "The server failed. Its log says why.");
        var behind = why.code().status() >= 500 || why.code() == ErrorCode.SEQUENCE_OUT_OF_RANGE; // as after its restart
        if (checked && behind) retry();
        else refuse(why);
    }

    private void retry() {
        Mono.delay(RETRY).subscribe(tick -> goOn());
    }

    private void send(Frame frame) {
        socket.sendFrame(listening, sources.json().writeValueAsBytes(frame));
        last = frame.seq();
    }

    private void send(RoomFrame frame) {
        frame.bodyFor(sources.userId()).ifPresentOrElse(body -> {
            socket.sendFrame(listening, body);
            last = frame.seq();
            if (frame.endsFor(sources.userId())) removed();
        }, () -> refuse(Rejection.of(ErrorCode.ROOM_NOT_FOUND, "There is no such room, or you are not a member of it.")));
    }

    private void refuse(Rejection why) {
        if (over) return;
        if (checked) socket.fail(why);
        else opened.tryEmitError(new RejectedException(why));
        if (why.code() == ErrorCode.ROOM_NOT_FOUND) removed();
        else stop();
    }

    private void removed() {
        stop();
        sources.presence().remove(roomId, sources.userId());
    }

    private void stop() {
        if (over) return;
        over = true;
        page.clear();
        if (feed != null) sources.feeds().leave(feed, this);
        if (checked) sources.presence().leave(roomId, sources.userId());
        opened.tryEmitEmpty();
    }

    private Frame whole(TableView table) {
        return new Frame(roomId, table.seq(), Instant.now(), Optional.empty(), Optional.empty(), List.of(new TableShown(table)));
    }
}
