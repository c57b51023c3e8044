package org.dsvtt.gateway.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.CommandTraces;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.FollowRoom;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.query.MayReadAsset;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.StartSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** The two doors on Axon's own local buses. */
class AxonTableTests {
    private final UUID room = UUID.randomUUID();
    private final UUID someone = UUID.randomUUID();
    private final BusCalls calls = new BusCalls(_ -> false);
    private final SimpleCommandBus commandBus = SimpleCommandBus.builder().build();
    private final SimpleQueryUpdateEmitter updates = SimpleQueryUpdateEmitter.builder().build();
    private final SimpleQueryBus queryBus = SimpleQueryBus.builder().queryUpdateEmitter(updates).build();
    private final TableCommands commands =
            new AxonTableCommands(DefaultCommandGateway.builder().commandBus(commandBus).build(), calls,
                    new CommandMeters(new SimpleMeterRegistry()), CommandTraces.none());
    private final TableQueries queries = new AxonTableQueries(DefaultQueryGateway.builder().queryBus(queryBus).build(), calls);

    @AfterEach
    void stop() {
        calls.destroy();
    }

    @Test
    void givenCommandSide_whenSubmitted_thenItsAnswerOrItsRefusal() {
        var command = new SubmitCommand(room, UUID.randomUUID(), someone, new StartSession());
        try (var accepting = commandBus.subscribe(SubmitCommand.class.getName(), message -> new Accepted(7))) {
            StepVerifier.create(commands.submit(command)).expectNext(new Accepted(7)).verifyComplete();
        }
        try (var refusing = commandBus.subscribe(SubmitCommand.class.getName(), message -> {
            throw new RejectedException(Rejection.of(ErrorCode.DIRECTOR_ONLY, "Only Directors start sessions."));
        })) {
            StepVerifier.create(commands.submit(command)).verifyErrorSatisfies(failure -> assertCode(failure, ErrorCode.DIRECTOR_ONLY));
        }
        StepVerifier.create(commands.submit(command)).verifyErrorSatisfies(failure -> assertCode(failure, ErrorCode.UNAVAILABLE));
    }

    @Test
    void givenQuerySide_whenAsked_thenItsAnswer() {
        queryBus.subscribe(MayReadAsset.class.getName(), Boolean.class, message -> true);

        StepVerifier.create(queries.ask(new MayReadAsset(room, someone, "a"), Boolean.class)).expectNext(true).verifyComplete();
    }

    @Test
    void givenRoom_whenFollowed_thenItsHeadAndThenEveryEventEvenThoseOfThatMoment() {
        queryBus.subscribe(FollowRoom.class.getName(), Long.class, message -> {
            happen(8);
            return 7L;
        });

        StepVerifier.create(queries.follow(room))
                .expectNext(new RoomUpdate.Head(7))
                .assertNext(update -> assertSeq(update, 8))
                .then(() -> happen(9))
                .assertNext(update -> assertSeq(update, 9))
                .thenCancel()
                .verify();

        assertThat(updates.activeSubscriptions()).isEmpty();
    }

    @Test
    void givenNoSuchRoom_whenFollowed_thenTheRefusal() {
        queryBus.subscribe(FollowRoom.class.getName(), Long.class, message -> {
            throw new RejectedException(Rejection.of(ErrorCode.ROOM_NOT_FOUND, "No such room."));
        });

        StepVerifier.create(queries.follow(room)).verifyErrorSatisfies(failure -> assertCode(failure, ErrorCode.ROOM_NOT_FOUND));
    }

    private void happen(long seq) {
        updates.emit(FollowRoom.class, follow -> follow.roomId().equals(room),
                new FrameSet(room, seq, Instant.EPOCH, someone, UUID.randomUUID(), List.of()));
    }

    private static void assertSeq(RoomUpdate update, long seq) {
        assertThat(update).isInstanceOfSatisfying(RoomUpdate.Happened.class, happened -> assertThat(happened.frames().seq()).isEqualTo(seq));
    }

    private static void assertCode(Throwable failure, ErrorCode code) {
        assertThat(((RejectedException) failure).rejection().code()).isEqualTo(code);
    }
}
