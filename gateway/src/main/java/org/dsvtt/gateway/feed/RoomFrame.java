package org.dsvtt.gateway.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.query.FrameSet.Variant;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.TableShown;

/** One event of a room as frames. Each variant becomes JSON at most once (twice for the one with the sender in it). */
public final class RoomFrame {
    private final FrameSet frames;
    private final Function<Frame, byte[]> json;
    private final ConcurrentMap<Cut, byte[]> written = new ConcurrentHashMap<>();

    /** A variant as the sender of the command gets it, or as the others do. Variants are told apart by identity. */
    private record Cut(Variant variant, boolean sender) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Cut(var otherVariant, var otherSender)
                    && otherVariant == variant && otherSender == sender;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(variant) * 2 + (sender ? 1 : 0);
        }
    }

    RoomFrame(FrameSet frames, Function<Frame, byte[]> json) {
        this.frames = frames;
        this.json = json;
    }

    public long seq() {
        return frames.seq();
    }

    /** The frame of this person as JSON, shared by all who get the same; empty for who may know nothing of the room. */
    public Optional<byte[]> bodyFor(UUID userId) {
        var sender = userId.equals(frames.by());
        return variantOf(userId).map(variant -> written.computeIfAbsent(
                new Cut(variant, sender), cut -> json.apply(frame(variant.changes(), sender))));
    }

    /** Whether this is the last frame of this person: the event took their seat away, or did so earlier. */
    public boolean endsFor(UUID userId) {
        return variantOf(userId)
                .map(variant -> variant.changes().stream().anyMatch(change -> takesSeat(change, userId)))
                .orElse(true);
    }

    /** Whether someone's role, or who is a member at all, may be different after the event. */
    public boolean changesMembers() {
        return frames.variants().stream()
                .flatMap(variant -> variant.changes().stream())
                .anyMatch(change -> change instanceof MemberJoined || change instanceof RoleChanged || change instanceof TableShown);
    }

    private Optional<Variant> variantOf(UUID userId) {
        return frames.variants().stream().filter(variant -> variant.audience().contains(userId)).findFirst();
    }

    private Frame frame(List<Change> changes, boolean sender) {
        var by = changes.isEmpty() ? Optional.<UUID>empty() : Optional.of(frames.by());
        var commandId = sender ? Optional.of(frames.commandId()) : Optional.<UUID>empty();
        return new Frame(frames.roomId(), frames.seq(), frames.at(), by, commandId, changes);
    }

    private static boolean takesSeat(Change change, UUID userId) {
        return change instanceof MemberRemoved(UUID removed) && removed.equals(userId)
                || change instanceof MemberLeft(UUID left) && left.equals(userId);
    }
}
