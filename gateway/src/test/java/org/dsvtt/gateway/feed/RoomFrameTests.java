package org.dsvtt.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.query.FrameSet.Variant;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.Frame;
import org.junit.jupiter.api.Test;

class RoomFrameTests {
    private final UUID room = UUID.randomUUID();
    private final UUID sender = UUID.randomUUID();
    private final UUID ilse = UUID.randomUUID();
    private final UUID kai = UUID.randomUUID();
    private final UUID commandId = UUID.randomUUID();
    private final List<Frame> written = new ArrayList<>();

    @Test
    void givenOneVariant_whenManyAreTold_thenItIsWrittenOnceForThemAndOnceForTheSender() {
        var frame = frame(new Variant(Set.of(sender, ilse, kai), List.of(new RoomRenamed("a"))));

        assertThat(frame.bodyFor(ilse).orElseThrow()).isSameAs(frame.bodyFor(kai).orElseThrow());
        frame.bodyFor(sender);

        assertThat(written).extracting(Frame::commandId).containsExactly(Optional.empty(), Optional.of(commandId));
        assertThat(written).extracting(Frame::by).containsOnly(Optional.of(sender));
    }

    @Test
    void givenEqualVariants_whenTold_thenEachPersonHasOne() {
        var frame = frame(new Variant(Set.of(ilse), List.of()), new Variant(Set.of(kai), List.of(new RoomRenamed("a"))));

        assertThat(frame.bodyFor(ilse)).isPresent();
        assertThat(frame.bodyFor(kai)).isPresent();
        assertThat(frame.bodyFor(sender)).isEmpty();
        assertThat(written.getFirst().by()).isEmpty();
    }

    @Test
    void givenRemoval_whenAsked_thenItEndsForTheRemovedAndForWhoeverIsToldNothing() {
        List<Change> removal = List.of(new MemberRemoved(kai));
        var frame = frame(new Variant(Set.of(ilse, kai), removal));

        assertThat(frame.endsFor(kai)).isTrue();
        assertThat(frame.endsFor(ilse)).isFalse();
        assertThat(frame.endsFor(UUID.randomUUID())).isTrue();
    }

    private RoomFrame frame(Variant... variants) {
        var frames = new FrameSet(room, 7, Instant.EPOCH, sender, commandId, List.of(variants));
        return new RoomFrame(frames, frame -> {
            written.add(frame);
            return frame.toString().getBytes(StandardCharsets.UTF_8);
        });
    }
}
