package org.dsvtt.query.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.dsvtt.query.search.domain.SearchText.Phrase;
import org.dsvtt.query.search.domain.SearchText.Word;
import org.junit.jupiter.api.Test;

class SearchTextTests {

    @Test
    void givenWords_whenRead_thenTheLastMayBeUnfinished() {
        assertThat(SearchText.read(" silver  jar ").terms())
                .containsExactly(new Word("silver", false), new Word("jar", true));
    }

    @Test
    void givenQuotes_whenRead_thenWhatStandsBetweenIsAPhrase() {
        assertThat(SearchText.read("the \"silver jar\" “of old”x").terms()).containsExactly(new Word("the", false),
                new Phrase("silver jar", false), new Phrase("of old", false), new Word("x", true));
    }

    @Test
    void givenOpenQuote_whenRead_thenThePhraseIsUnfinished() {
        assertThat(SearchText.read("\"silver ja").terms()).containsExactly(new Phrase("silver ja", true));
    }

    @Test
    void givenWhatCannotBeFound_whenRead_thenItIsLeftOut() {
        assertThat(SearchText.read("* ?? -- \"\" \" ").terms()).isEmpty();
        assertThat(SearchText.read("C++ !! 🐉").terms()).isEqualTo(List.of(new Word("C++", false), new Word("🐉", true)));
    }

    @Property
    void givenAnything_whenRead_thenNoTermIsEmptyAndOnlyTheLastIsUnfinished(@ForAll @StringLength(max = 256) String typed) {
        List<SearchText.Term> terms = SearchText.read(typed).terms();

        assertThat(terms).noneMatch(term -> term.text().isBlank());
        if (terms.size() > 1) assertThat(terms.subList(0, terms.size() - 1)).noneMatch(SearchText.Term::unfinished);
    }
}
