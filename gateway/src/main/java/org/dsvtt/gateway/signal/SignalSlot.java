package org.dsvtt.gateway.signal;

import java.util.Optional;
import java.util.UUID;

/**
 * What a signal is about. A newer signal in the same slot makes the older one worthless, so that one of them, not yet
 * sent, may be forgotten.
 *
 * @param by the sender; empty for what the gateway says itself
 */
public record SignalSlot(UUID roomId, Optional<UUID> by, Kind kind, Optional<UUID> tokenId) {

    /** Kinds of signals that replace each other. */
    public enum Kind { CURSOR, DRAG, TYPING, REPLAY, PRESENCE }

    /** The slot of a signal; empty for pings, of which each one counts. */
    public static Optional<SignalSlot> of(UUID roomId, UUID by, Signal signal) {
        var sender = Optional.of(by);
        return switch (signal) {
            case Signal.Cursor cursor -> Optional.of(new SignalSlot(roomId, sender, Kind.CURSOR, Optional.empty()));
            case Signal.Drag drag -> Optional.of(new SignalSlot(roomId, sender, Kind.DRAG, Optional.of(drag.tokenId())));
            case Signal.DragEnd end -> Optional.of(new SignalSlot(roomId, sender, Kind.DRAG, Optional.of(end.tokenId())));
            case Signal.Typing typing -> Optional.of(new SignalSlot(roomId, sender, Kind.TYPING, Optional.empty()));
            case Signal.Replay replay -> Optional.of(new SignalSlot(roomId, sender, Kind.REPLAY, Optional.empty()));
            case Signal.ReplayEnd end -> Optional.of(new SignalSlot(roomId, sender, Kind.REPLAY, Optional.empty()));
            case Signal.Ping ping -> Optional.empty();
        };
    }

    static SignalSlot presence(UUID roomId) {
        return new SignalSlot(roomId, Optional.empty(), Kind.PRESENCE, Optional.empty());
    }
}
