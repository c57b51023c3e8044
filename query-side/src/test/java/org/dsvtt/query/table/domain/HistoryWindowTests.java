package org.dsvtt.query.table.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.junit.jupiter.api.Test;

class HistoryWindowTests {

    private static final UUID DIRECTOR = TableStory.PEOPLE.get(0);
    private static final UUID ADA = TableStory.PEOPLE.get(1);

    private final TableStory story = TableStory.begun();

    @Test
    void givenOpenHistory_whenMembersLookBack_thenTheySeeTheBeginning() {
        assertThat(first(ADA)).isZero();
        assertThat(first(DIRECTOR)).isZero();
    }

    @Test
    void givenHistoryFromJoining_whenMembersLookBack_thenPlayersSeeNothingFromBeforeTheyCame() {
        story.told(ADA, DIRECTOR, new HistoryAccessChanged(HistoryAccess.FROM_JOINING));

        assertThat(first(ADA)).isEqualTo(3);
        assertThat(first(DIRECTOR)).isZero();
    }

    @Test
    void givenPlayerWhoLeftAndCameAgain_whenTheyLookBack_thenTheLastComingCounts() {
        story.told(ADA, DIRECTOR, new HistoryAccessChanged(HistoryAccess.FROM_JOINING));
        story.told(ADA, ADA, new MemberLeft(ADA));
        story.told(ADA, ADA, new MemberJoined(ADA, Role.PLAYER, PlayerColor.SKY));

        assertThat(first(ADA)).isEqualTo(story.table().seq());
    }

    @Test
    void givenPlayerWhoDirectsNow_whenTheyLookBack_thenTheySeeTheBeginning() {
        story.told(ADA, DIRECTOR, new HistoryAccessChanged(HistoryAccess.FROM_JOINING));
        story.told(ADA, DIRECTOR, new RoleChanged(ADA, Role.DIRECTOR));

        assertThat(first(ADA)).isZero();
    }

    @Test
    void givenNoSeat_whenSomeoneLooksBack_thenThereIsNothing() {
        assertThat(first(TableStory.STRANGER)).isGreaterThan(story.table().seq());
    }

    private long first(UUID viewer) {
        return HistoryWindow.firstSeq(story.table(), viewer);
    }
}
