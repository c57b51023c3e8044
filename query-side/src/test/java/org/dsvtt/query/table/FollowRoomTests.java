package org.dsvtt.query.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.dsvtt.contracts.query.FollowRoom;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

class FollowRoomTests extends ReadSideFixture {

    private static final int WRITERS = 4;
    private static final int EVENTS_EACH = 50;

    private final UUID director = UUID.randomUUID();

    @Autowired
    private LiveTables tables;

    @Test
    void givenSeveralWritersAndReaders_whenRoomIsFollowed_thenEveryFrameComesOnceAndInOrder() {
        TestRoom room = newRoom(director);
        TestRoom other = newRoom(director);
        List<Long> seqs = new CopyOnWriteArrayList<>();

        try (SubscriptionQueryResult<Long, FrameSet> following = follow(room)) {
            long first = following.initialResult().block(Duration.ofSeconds(10)) + 1;
            following.updates().map(FrameSet::seq).filter(seq -> seq >= first).subscribe(seqs::add);
            CompletableFuture.allOf(IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> writeAndAsk(room, other)))
                    .toArray(CompletableFuture[]::new)).join();

            await().atMost(Duration.ofSeconds(20)).until(() -> seqs.size() >= room.seq() - first + 1);
            assertThat(seqs).containsExactlyElementsOf(LongStream.rangeClosed(first, room.seq()).boxed().toList());
        }
    }

    @Test
    void givenPlayerIsRemoved_whenRoomIsFollowed_thenTheyAreTheirOwnLastFrame() {
        TestRoom room = newRoom(director);
        UUID player = room.joins();
        List<FrameSet> told = new CopyOnWriteArrayList<>();

        try (SubscriptionQueryResult<Long, FrameSet> following = follow(room)) {
            long known = following.initialResult().block(Duration.ofSeconds(10));
            following.updates().filter(frames -> frames.seq() > known).subscribe(told::add);
            room.happens(director, new MemberRemoved(player));
            room.happens(director, new RoomRenamed("Without them"));

            await().atMost(Duration.ofSeconds(10)).until(() -> told.size() == 2);
            assertThat(audience(told.get(0))).containsExactlyInAnyOrder(director, player);
            assertThat(audience(told.get(1))).containsExactly(director);
        }
    }

    @Test
    void givenRoomForgottenInALongBreak_whenPlayGoesOn_thenWhoStillFollowsIsTold() {
        TestRoom room = newRoom(director);
        List<Long> told = new CopyOnWriteArrayList<>();

        try (SubscriptionQueryResult<Long, FrameSet> following = follow(room)) {
            long known = following.initialResult().block(Duration.ofSeconds(10));
            following.updates().map(FrameSet::seq).filter(seq -> seq > known).subscribe(told::add);
            ((Cache<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(tables, "tables"))).invalidateAll();
            room.happens(director, new RoomRenamed("After supper"));

            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(told).containsExactly(known + 1));
        }
    }

    private void writeAndAsk(TestRoom room, TestRoom other) {
        for (int i = 0; i < EVENTS_EACH; i++) {
            room.happens(director, new RoomRenamed("Room " + i));
            other.happens(director, new RoomRenamed("Other " + i));
            ask(new GetTable(room.id(), director, Optional.empty()), ResponseTypes.instanceOf(TableView.class));
        }
    }

    private SubscriptionQueryResult<Long, FrameSet> follow(TestRoom room) {
        return queries.subscriptionQuery(new FollowRoom(room.id()), ResponseTypes.instanceOf(Long.class),
                ResponseTypes.instanceOf(FrameSet.class));
    }

    private static List<UUID> audience(FrameSet frames) {
        return frames.variants().stream().flatMap(variant -> variant.audience().stream()).toList();
    }
}
