package org.dsvtt.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.query.ErasedPerson;
import org.dsvtt.contracts.query.ListErased;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.Test;

class ErasedPeopleTests {
    private final TestTable table = new TestTable();
    private final ErasedPeople people = new ErasedPeople(table);
    private final UUID ilse = UUID.randomUUID();
    private final UUID bram = UUID.randomUUID();

    @Test
    void givenQuerySideIsAway_whenAnybodyComes_thenTheyAreNotLetInUntilItAnswers() {
        table.refuse(ListErased.class, ErrorCode.UNAVAILABLE);
        assertThat(refusal(bram)).isEqualTo(ErrorCode.UNAVAILABLE);

        erased(ilse);

        assertThatCode(() -> people.admit(bram).block()).doesNotThrowAnyException();
        assertThat(refusal(ilse)).isEqualTo(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void givenQuerySideWasAskedBefore_whenItGoesAway_thenWhoIsKnownGoesOn() {
        people.refresh().block();

        table.refuse(ListErased.class, ErrorCode.UNAVAILABLE);

        assertThatCode(() -> people.admit(bram).block()).doesNotThrowAnyException();
    }

    @Test
    void givenSomebodyIsErased_whenItIsHeardOfTwice_thenItIsNewsOnce() {
        var news = new ArrayList<UUID>();
        people.news().subscribe(news::add);

        people.add(ilse);
        erased(ilse);
        people.refresh().block();

        assertThat(news).containsExactly(ilse);
        assertThat(table.asked(ListErased.class)).containsExactly(new ListErased(1));
    }

    private void erased(UUID person) {
        table.answer(ListErased.class, _ -> List.of(new ErasedPerson(person, Instant.EPOCH, true)));
    }

    private ErrorCode refusal(UUID person) {
        return catchThrowableOfType(RejectedException.class, () -> people.admit(person).block()).rejection().code();
    }
}
