package org.dsvtt.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.SessionView.State;
import org.junit.jupiter.api.Test;

class StretchTests {

    private static final long NEWEST = 100;

    private final SessionView first = session(1, 10, Optional.of(40L));
    private final SessionView second = session(2, 60, Optional.empty());
    private final List<SessionView> sessions = List.of(second, first);

    @Test
    void givenMomentOfASession_whenLookedAround_thenItIsTheSession() {
        assertThat(around(10)).isEqualTo(new Stretch(Optional.of(first), 10, 40));
        assertThat(around(40)).isEqualTo(new Stretch(Optional.of(first), 10, 40));
        assertThat(around(77)).isEqualTo(new Stretch(Optional.of(second), 60, NEWEST));
    }

    @Test
    void givenMomentOutsideSessions_whenLookedAround_thenItIsAllBetweenThem() {
        assertThat(around(0)).isEqualTo(new Stretch(Optional.empty(), 0, 9));
        assertThat(around(50)).isEqualTo(new Stretch(Optional.empty(), 41, 59));
        assertThat(Stretch.around(5, List.of(), 0, NEWEST)).isEqualTo(new Stretch(Optional.empty(), 0, NEWEST));
    }

    @Test
    void givenWindowThatBeginsWithin_whenLookedAround_thenTheStretchBeginsWithIt() {
        assertThat(Stretch.around(30, sessions, 25, NEWEST)).isEqualTo(new Stretch(Optional.of(first), 25, 40));
        assertThat(Stretch.around(50, sessions, 45, NEWEST)).isEqualTo(new Stretch(Optional.empty(), 45, 59));
    }

    private Stretch around(long seq) {
        return Stretch.around(seq, sessions, 0, NEWEST);
    }

    private static SessionView session(int number, long from, Optional<Long> to) {
        return new SessionView(new UUID(0, number), number, to.isPresent() ? State.ENDED : State.LIVE, Instant.EPOCH,
                Optional.empty(), from, to, List.of());
    }
}
