package org.dsvtt.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RateLimitsTests {
    private final RateLimits limits = new RateLimits(
            new LimitProperties(1, 5, 1, 4, 3, 2, 6, 2), (name, bandwidth) -> SharedBuckets.NONE);
    private final UUID someone = UUID.randomUUID();

    @Test
    void givenBurstUsedUp_whenOneMoreIsSent_thenRateLimitedWithTheTimeToWait() {
        IntStream.range(0, 5).forEach(i -> assertThat(refusal(limits.command(someone))).isEmpty());

        assertThat(refusal(limits.command(someone))).hasValueSatisfying(rejection -> {
            assertThat(rejection.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat((long) rejection.details().get("retryAfterMillis")).isBetween(1L, 1_001L);
        });
    }

    @Test
    void givenOnePersonAtTheLimit_whenAnotherAsks_thenTheyMay() {
        IntStream.range(0, 6).forEach(i -> refusal(limits.command(someone)));

        assertThat(refusal(limits.command(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void givenDifferentThings_whenCounted_thenApart() {
        IntStream.range(0, 3).forEach(i -> assertThat(refusal(limits.join(someone))).isEmpty());
        IntStream.range(0, 4).forEach(i -> assertThat(refusal(limits.request(someone))).isEmpty());
        IntStream.range(0, 2).forEach(i -> assertThat(refusal(limits.connect(someone))).isEmpty());

        assertThat(refusal(limits.join(someone))).isPresent();
        assertThat(refusal(limits.request(someone))).isPresent();
        assertThat(refusal(limits.connect(someone))).isPresent();
        assertThat(refusal(limits.command(someone))).isEmpty();
    }

    @Test
    void givenSockets_whenTheySignal_thenEachHasItsOwnAllowance() {
        var socket = limits.socket();
        IntStream.range(0, 6).forEach(i -> assertThat(socket.signal()).isTrue());

        assertThat(socket.signal()).isFalse();
        assertThat(limits.socket().signal()).isTrue();
    }

    @Test
    void givenExcess_whenItGoesOn_thenToleranceEnds() {
        var socket = limits.socket();

        assertThat(socket.toleratesExcess()).isTrue();
        assertThat(socket.toleratesExcess()).isTrue();
        assertThat(socket.toleratesExcess()).isFalse();
    }

    private static Optional<Rejection> refusal(Mono<Void> tried) {
        return tried.<Optional<Rejection>>thenReturn(Optional.empty())
                .onErrorResume(RejectedException.class, refused -> Mono.just(Optional.of(refused.rejection())))
                .block();
    }
}
