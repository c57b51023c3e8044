package org.dsvtt.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.MemberView;
import org.junit.jupiter.api.Test;

class SuccessionTests {
    private final UUID leaving = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void givenAnotherDirector_whenOneLeaves_thenNobodyIsAppointed() {
        assertThat(Succession.after(leaving, List.of(seat(leaving, Role.DIRECTOR), seat(first, Role.PLAYER), seat(second, Role.DIRECTOR)))).isEmpty();
    }

    @Test
    void givenOnlyDirector_whenTheyLeave_thenTheLongestSeatedPlayerDirects() {
        assertThat(Succession.after(leaving, List.of(seat(first, Role.SPECTATOR), seat(leaving, Role.DIRECTOR), seat(second, Role.PLAYER),
                seat(UUID.randomUUID(), Role.PLAYER)))).contains(second);
    }

    @Test
    void givenOnlySpectatorsElse_whenTheDirectorLeaves_thenTheFirstOfThemDirects() {
        assertThat(Succession.after(leaving, List.of(seat(leaving, Role.DIRECTOR), seat(first, Role.SPECTATOR), seat(second, Role.SPECTATOR)))).contains(first);
    }

    @Test
    void givenNobodyElse_whenTheDirectorLeaves_thenNobodyIsAppointed() {
        assertThat(Succession.after(leaving, List.of(seat(leaving, Role.DIRECTOR)))).isEmpty();
    }

    private static MemberView seat(UUID person, Role role) {
        return new MemberView(person, role, PlayerColor.SKY, 1);
    }
}
