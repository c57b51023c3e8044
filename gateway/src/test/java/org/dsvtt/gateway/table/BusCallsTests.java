package org.dsvtt.gateway.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class BusCallsTests {
    private final BusCalls calls = new BusCalls(_ -> false);

    @AfterEach
    void stop() {
        calls.destroy();
    }

    @Test
    void givenBusThatWorksOnTheCallersThread_whenCalled_thenThatIsAVirtualOne() {
        StepVerifier.create(calls.call(() -> CompletableFuture.completedFuture(Thread.currentThread().isVirtual())))
                .expectNext(true).verifyComplete();
        StepVerifier.create(calls.stream(() -> Flux.just(Thread.currentThread().isVirtual()))).expectNext(true).verifyComplete();
    }

    @Test
    void givenStreamThatIsJustBegun_whenNobodyWantsItAnyMore_thenItIsNotInterrupted() throws Exception {
        var begun = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        var stream = calls.stream(() -> {
            begun.countDown();
            awaitUninterruptibly(cancelled);
            interrupted.complete(Thread.currentThread().isInterrupted());
            return Flux.never();
        }).subscribe();
        begun.await();

        stream.dispose();
        cancelled.countDown();

        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void givenRefusal_whenCalled_thenItComesThroughWrappedOrNot() {
        var refusal = Rejection.of(ErrorCode.TOKEN_NOT_OWNED, "Not yours.");
        assertFailure(calls.call(() -> CompletableFuture.failedFuture(new RejectedException(refusal))), ErrorCode.TOKEN_NOT_OWNED);
        assertFailure(calls.call(() -> {
            throw new RejectedException(refusal);
        }), ErrorCode.TOKEN_NOT_OWNED);
    }

    @Test
    void givenFailureNobodyDecided_whenCalled_thenInternalError() {
        assertFailure(calls.call(() -> CompletableFuture.failedFuture(new IllegalStateException("secret"))), ErrorCode.INTERNAL_ERROR);
    }

    @Test
    void givenNobodyWhoHandlesIt_whenCalled_thenUnavailable() {
        var failure = new NoHandlerForCommandException(GenericCommandMessage.asCommandMessage("command"));

        assertFailure(calls.call(() -> CompletableFuture.failedFuture(failure)), ErrorCode.UNAVAILABLE);
    }

    @Test
    void givenNoAnswer_whenPatienceEnds_thenUnavailableAndTheCallIsNotBroken() {
        var answer = new CompletableFuture<String>();

        StepVerifier.withVirtualTime(() -> calls.call(() -> answer))
                .thenAwait(BusCalls.PATIENCE)
                .verifyErrorSatisfies(failure -> assertThat(codeOf(failure)).isEqualTo(ErrorCode.UNAVAILABLE));

        assertThat(answer).isNotCancelled();
    }

    private static void assertFailure(Mono<?> call, ErrorCode code) {
        StepVerifier.create(call).verifyErrorSatisfies(failure -> assertThat(codeOf(failure)).isEqualTo(code));
    }

    private static ErrorCode codeOf(Throwable failure) {
        return ((RejectedException) failure).rejection().code();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
