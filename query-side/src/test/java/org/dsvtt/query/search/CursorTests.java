package org.dsvtt.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.search.SearchFilter;
import org.dsvtt.contracts.search.SearchOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final UUID VIEWER = UUID.randomUUID();
    private static final Search BEST = search("jar", SearchOrder.BEST);
    private static final Search NEWEST = search("jar", SearchOrder.NEWEST);
    private static final String ID = "0190a6f0-0000-7000-8000-000000000001/7/0";

    @Test
    void givenPlace_whenReadAgain_thenItIsTheSame() {
        var scored = List.of(FieldValue.of(6.5), FieldValue.of(1_772_323_200_000L), FieldValue.of(7L), FieldValue.of(ID));
        var dated = List.of(FieldValue.of(1_772_323_200_000L), FieldValue.of(Long.MIN_VALUE), FieldValue.of(ID));

        assertThat(Cursor.place(BEST, Cursor.after(BEST, scored))).extracting(FieldValue::_get)
                .containsExactly(6.5, 1_772_323_200_000L, 7L, ID);
        assertThat(Cursor.place(NEWEST, Cursor.after(NEWEST, dated))).extracting(FieldValue::_get)
                .containsExactly(1_772_323_200_000L, Long.MIN_VALUE, ID);
    }

    @Test
    void givenCursor_whenAnyPartOfTheSearchIsAnother_thenRefused() {
        String cursor = Cursor.after(NEWEST, List.of(FieldValue.of(1L), FieldValue.of(7L), FieldValue.of(ID)));
        SearchFilter secret = new SearchFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                false, Optional.of(true));

        refused(search("jars", SearchOrder.NEWEST), cursor);
        refused(BEST, cursor);
        refused(new Search(UUID.randomUUID(), Optional.empty(), "jar", SearchFilter.NONE, SearchOrder.NEWEST, Optional.empty(), 1), cursor);
        refused(new Search(VIEWER, Optional.of(VIEWER), "jar", SearchFilter.NONE, SearchOrder.NEWEST, Optional.empty(), 1), cursor);
        refused(new Search(VIEWER, Optional.empty(), "jar", secret, SearchOrder.NEWEST, Optional.empty(), 1), cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "0000000000000000 - 1 1 a", "0000000000000000 1e9 1 1 a"})
    void givenWhatIsNoCursor_whenRead_thenRefused(String made) {
        refused(NEWEST, made);
        refused(NEWEST, Base64.getUrlEncoder().encodeToString(made.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void refused(Search search, String cursor) {
        assertThatThrownBy(() -> Cursor.place(search, cursor)).isInstanceOfSatisfying(RejectedException.class,
                e -> assertThat(e.rejection().code()).isEqualTo(ErrorCode.CURSOR_NOT_VALID));
    }

    private static Search search(String text, SearchOrder order) {
        return new Search(VIEWER, Optional.empty(), text, SearchFilter.NONE, order, Optional.empty(), 1);
    }
}
