package org.dsvtt.query.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.contracts.search.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarWordsTests {

    @ParameterizedTest
    @CsvSource({
        "drgaon, The dragon sleeps, The [dragon] sleeps",
        "dragoon, Dragons!, [Dragons]!",
        "dragn, A dragón, A [dragón]",
        "bellhuose, the bellhouse bells, the [bellhouse] bells",
        "whispring, She whispered it, She [whispered] it",
        "looked, The door is locked, The door is [locked]",
    })
    void givenWordWithAFewLettersWrong_whenMarked_thenItIs(String typed, String text, String expected) {
        assertThat(marked(typed, new Finding.Piece(text, false))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"cat, The hat", "dragon, The wagon", "lantern, The pattern"})
    void givenOtherWordOrTooShortAOne_whenMarked_thenItIsNot(String typed, String text) {
        assertThat(marked(typed, new Finding.Piece(text, false))).isEqualTo(text);
    }

    @Test
    void givenWhatIsMarkedAlready_whenMarked_thenItStaysAndTheTextIsTheSame() {
        var pieces = List.of(new Finding.Piece("The ", false), new Finding.Piece("dragon", true), new Finding.Piece(" and a drgaon", false));

        List<Finding.Piece> marked = new SimilarWords(Stream.of("dragon")).mark(pieces);

        assertThat(marked).containsExactly(new Finding.Piece("The ", false), new Finding.Piece("dragon", true),
                new Finding.Piece(" and a ", false), new Finding.Piece("drgaon", true));
    }

    private static String marked(String typed, Finding.Piece piece) {
        return new SimilarWords(Stream.of(typed)).mark(List.of(piece)).stream()
                .map(each -> each.match() ? "[" + each.text() + "]" : each.text())
                .collect(Collectors.joining());
    }
}
