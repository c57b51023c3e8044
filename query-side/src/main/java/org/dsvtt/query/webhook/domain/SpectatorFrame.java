package org.dsvtt.query.webhook.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.query.table.domain.EventCut;

/** What a webhook is told of an event: what somebody without a seat would be, who is a spectator to the cut. */
public final class SpectatorFrame {

    /** Nobody: no account has this id. */
    private static final UUID SPECTATOR = new UUID(0, 0);

    private SpectatorFrame() {}

    /**
     * The frame of an event with the changes asked for; empty when nothing is left of it.
     *
     * @param changeTypes names of changes; none stands for all
     */
    public static Optional<Frame> of(EventCut cut, Collection<String> changeTypes) {
        Frame frame = cut.frame(SPECTATOR);
        List<Change> wanted = frame.changes().stream()
                .filter(change -> changeTypes.isEmpty() || changeTypes.contains(change.getClass().getSimpleName()))
                .toList();
        if (wanted.isEmpty()) return Optional.empty();
        return Optional.of(new Frame(frame.roomId(), frame.seq(), frame.at(), frame.by(), Optional.empty(), wanted));
    }

    /** A frame that tells nothing, to try a receiver with. */
    public static Frame ping(UUID roomId, long seq, Instant at) {
        return new Frame(roomId, seq, at, Optional.empty(), Optional.empty(), List.of());
    }
}
