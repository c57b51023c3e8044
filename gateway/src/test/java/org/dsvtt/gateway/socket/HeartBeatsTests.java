package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.dsvtt.axon.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

class HeartBeatsTests {
    private static final Duration SERVER = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "'0,0', 0, 0", "'5000,0', 0, 10000", "'20000,0', 0, 20000", "'0,5000', 10000, 0", "'0,30000', 30000, 0",
        "'15000,25000', 25000, 15000"
    })
    void givenClient_whenNegotiated_thenTheSlowerOfOfferAndWish(String header, long toClient, long fromClient) {
        assertThat(HeartBeats.negotiate(SERVER, connect(header)))
                .isEqualTo(new HeartBeats(Duration.ofMillis(toClient), Duration.ofMillis(fromClient)));
    }

    @Test
    void givenNoHeader_whenNegotiated_thenNever() {
        assertThat(HeartBeats.negotiate(SERVER, StompHeaderAccessor.create(StompCommand.CONNECT)))
                .isEqualTo(new HeartBeats(Duration.ZERO, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"often", "1", "1,x", "99999999999999999999,0"})
    void givenHeaderThatIsNotTwoNumbers_whenNegotiated_thenMalformed(String header) {
        assertThatThrownBy(() -> HeartBeats.negotiate(SERVER, connect(header))).isInstanceOf(RejectedException.class);
    }

    private static StompHeaderAccessor connect(String header) {
        var connect = StompHeaderAccessor.create(StompCommand.CONNECT);
        connect.setNativeHeader("heart-beat", header);
        return connect;
    }
}
