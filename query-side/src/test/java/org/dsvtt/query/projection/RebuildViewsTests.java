package org.dsvtt.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.RebuildProjection;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.Test;

/** Views can be lost, and made anew from the events while play goes on. */
class RebuildViewsTests extends ReadSideFixture {

    private static final String OWN_DATABASE = "views_to_lose";

    @Test
    void givenReadDatabaseIsLost_whenTheServerStartsAgain_thenEveryViewIsTheSame() {
        PlayedSession.in(newRoom(UUID.randomUUID())).round(1);
        recreateDatabase(OWN_DATABASE);
        Map<String, String> before = contentHashesOfAProcess();

        recreateDatabase(OWN_DATABASE);
        Map<String, String> after = contentHashesOfAProcess();

        assertThat(after).isEqualTo(before).isEqualTo(contentHashes(queries));
        assertThat(after.values()).doesNotHaveDuplicates();
    }

    @Test
    void givenPlayGoesOn_whenAViewIsMadeAnew_thenReadersNeverMissWhatTheySawBefore() {
        UUID director = UUID.randomUUID();
        TestRoom room = newRoom(director);
        PlayedSession session = PlayedSession.in(room);
        for (int round = 0; round < 100; round++) session.round(round);
        awaitCaughtUp("chat-log");
        int generation = projection("chat-log").generation();

        long seen = newestMessage(room);
        assertThat(rebuild("chat-log").state()).isNotEqualTo(ProjectionStatus.State.RESTING);
        for (int round = 100; round < 1_000 && projection("chat-log").generation() == generation; round++) {
            session.round(round);
            long newest = newestMessage(room);
            assertThat(newest).isGreaterThanOrEqualTo(seen);
            seen = newest;
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> projection("chat-log").generation() == generation + 1);
        Map<String, String> once = contentHashes(queries);
        rebuild("chat-log");
        await().atMost(Duration.ofMinutes(1)).until(() -> projection("chat-log").generation() == generation + 2);
        assertThat(contentHashes(queries)).isEqualTo(once);
    }

    @Test
    void givenRebuildIsRunning_whenOrderedAgain_thenRefused() {
        awaitCaughtUp("room-directory");
        int generation = projection("room-directory").generation();

        ErrorCode refusal = null;
        for (int order = 0; order < 2; order++) refusal = refusal(() -> rebuild("room-directory"));

        assertThat(refusal).isEqualTo(ErrorCode.REBUILD_RUNNING);
        await().atMost(Duration.ofMinutes(1)).until(() -> projection("room-directory").generation() == generation + 1);
    }

    @Test
    void givenNoSuchView_whenOrdered_thenRefused() {
        assertThat(refusal(() -> rebuild("weather"))).isEqualTo(ErrorCode.PROJECTION_NOT_FOUND);
    }

    private Map<String, String> contentHashesOfAProcess() {
        try (var process = anotherReadSide(OWN_DATABASE)) {
            return contentHashes(process.getBean(QueryGateway.class));
        }
    }

    private ProjectionStatus rebuild(String name) {
        return ask(new RebuildProjection(name), ResponseTypes.instanceOf(ProjectionStatus.class));
    }

    private long newestMessage(TestRoom room) {
        return ask(new GetMessages(room.id(), room.director(), Optional.empty(), 1), ResponseTypes.multipleInstancesOf(ChatEntry.class))
                .stream()
                .mapToLong(ChatEntry::seq)
                .max()
                .orElse(-1);
    }

    private static ErrorCode refusal(ThrowingCallable order) {
        Throwable failure = catchThrowable(order);
        return failure == null ? null : Rejections.in(failure).map(Rejection::code).orElseThrow();
    }
}
