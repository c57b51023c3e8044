package org.dsvtt.gateway.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

class PresenceBoardTests {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final UUID room = UUID.randomUUID();
    private final UUID ilse = UUID.randomUUID();
    private final UUID kai = UUID.randomUUID();
    private final PresenceBoard board = new PresenceBoard(new PresenceProperties(GRACE, GRACE), self -> OtherBoards.NONE);
    private final List<Set<UUID>> seen = new ArrayList<>();
    private VirtualTimeScheduler time;

    @BeforeEach
    void watch() {
        time = VirtualTimeScheduler.getOrSet();
        board.watch(room, () -> seen.add(board.present(room)));
    }

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void givenPeopleEnter_whenAsked_thenTheyAreThereAndEachWasToldOnce() {
        board.enter(room, ilse);
        board.enter(room, ilse);
        board.enter(room, kai);

        assertThat(board.present(room)).containsExactlyInAnyOrder(ilse, kai);
        assertThat(seen).containsExactly(Set.of(ilse), Set.of(ilse, kai));
        assertThat(board.present(UUID.randomUUID())).isEmpty();
    }

    @Test
    void givenReload_whenBackWithinTheGrace_thenNothingFlickers() {
        board.enter(room, ilse);
        board.leave(room, ilse);
        time.advanceTimeBy(GRACE.minusMillis(1));
        board.enter(room, ilse);
        time.advanceTimeBy(GRACE.multipliedBy(2));

        assertThat(board.present(room)).containsExactly(ilse);
        assertThat(seen).hasSize(1);
    }

    @Test
    void givenLastSocketClosed_whenTheGraceIsOver_thenGone() {
        board.enter(room, ilse);
        board.enter(room, ilse);
        board.leave(room, ilse);
        time.advanceTimeBy(GRACE.multipliedBy(2));
        assertThat(board.present(room)).containsExactly(ilse);

        board.leave(room, ilse);
        time.advanceTimeBy(GRACE);

        assertThat(board.present(room)).isEmpty();
        assertThat(seen).containsExactly(Set.of(ilse), Set.of());
    }

    @Test
    void givenEarlierDeparture_whenItsGraceEnds_thenALaterOneKeepsItsOwn() {
        board.enter(room, ilse);
        board.leave(room, ilse);
        time.advanceTimeBy(Duration.ofSeconds(3));
        board.enter(room, ilse);
        board.leave(room, ilse);
        time.advanceTimeBy(Duration.ofSeconds(3));

        assertThat(board.present(room)).containsExactly(ilse);
    }

    @Test
    void givenRemovedMember_whenTheirSocketsCloseLater_thenTheyVanishedAtOnceAndStayAway() {
        board.enter(room, ilse);
        board.enter(room, kai);

        board.remove(room, kai);

        assertThat(board.present(room)).containsExactly(ilse);
        board.leave(room, kai);
        time.advanceTimeBy(GRACE);
        assertThat(seen.getLast()).containsExactly(ilse);
    }
}
