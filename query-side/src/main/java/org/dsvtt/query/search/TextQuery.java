package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.ArrayList;
import java.util.List;
import org.dsvtt.query.search.domain.SearchText;
import org.dsvtt.query.search.domain.SimilarWords;

/**
 * The query of a text: all its words must be found, as they stand or by their stem, with typos forgiven, and the last one
 * also as the beginning of a word. How well a document matches depends on the document and the text alone, never on
 * what else is in the index: the order of hits tells nothing about what the viewer may not see.
 */
final class TextQuery {

    /** In longer texts words are taken as they are, for every typo forgiven is a look through all words there are. */
    private static final int WORDS_WITH_TYPOS = 8;
    /** Words of 4 letters and more may have one typo, those of 8 and more two. */
    private static final String TYPOS = "AUTO:4,8";
    private static final int SIMILAR_WORDS = 50;
    private static final int SHORTEST_BEGINNING = 2;
    /** How many words may lie between words that stand close. */
    private static final int CLOSE = 4;

    private static final float EXACT = 4;
    private static final float STEM = 3;
    private static final float BEGINNING = 2;
    private static final float SIMILAR = 1;
    private static final float TITLE = 1.5f;
    private static final float TEXT = 1;

    private TextQuery() {}

    static Query of(SearchText text) {
        return of(text, WORDS_WITH_TYPOS);
    }

    /** The same but for typos: what the node marks in a hit. See {@link SimilarWords}. */
    static Query withoutTypos(SearchText text) {
        return of(text, 0);
    }

    /** The words a typo is forgiven in. */
    static SimilarWords similar(SearchText text) {
        return new SimilarWords(text.terms().stream().limit(WORDS_WITH_TYPOS).filter(SearchText.Word.class::isInstance).map(SearchText.Term::text));
    }

    private static Query of(SearchText text, int wordsWithTypos) {
        if (text.terms().isEmpty()) return Query.of(query -> query.matchNone(none -> none));
        BoolQuery.Builder all = new BoolQuery.Builder();
        for (int i = 0; i < text.terms().size(); i++) all.must(term(text.terms().get(i), i < wordsWithTypos));
        if (text.words().contains(" ")) all.should(close(text.words()));
        return all.build()._toQuery();
    }

    private static Query term(SearchText.Term term, boolean forgiving) {
        List<Query> ways = new ArrayList<>();
        switch (term) {
            case SearchText.Word word -> {
                ways.addAll(word("title", word, forgiving, TITLE));
                ways.addAll(word("text", word, forgiving, TEXT));
            }
            case SearchText.Phrase phrase -> {
                ways.add(phrase("title.words", phrase, EXACT * TITLE));
                ways.add(phrase("text.words", phrase, EXACT * TEXT));
            }
        }
        return Query.of(query -> query.disMax(best -> best.queries(ways)));
    }

    private static List<Query> word(String field, SearchText.Word word, boolean forgiving, float weight) {
        String words = field + ".words";
        List<Query> ways = new ArrayList<>();
        ways.add(match(words, word.text(), EXACT * weight));
        ways.add(match(field, word.text(), STEM * weight));
        if (forgiving) ways.add(similar(field, word.text(), SIMILAR * weight));
        if (word.unfinished() && word.text().codePointCount(0, word.text().length()) >= SHORTEST_BEGINNING) {
            ways.add(beginning(words, word.text(), BEGINNING * weight));
        }
        return ways;
    }

    private static Query match(String field, String text, float boost) {
        return Query.of(query -> query.match(match -> match.field(field).query(text).boost(boost)
                .operator(Operator.And).zeroTermsQuery(ZeroTermsQuery.All)));
    }

    private static Query similar(String field, String text, float boost) {
        return Query.of(query -> query.match(match -> match.field(field).query(text).boost(boost)
                .operator(Operator.And).zeroTermsQuery(ZeroTermsQuery.All)
                .fuzziness(TYPOS).maxExpansions(SIMILAR_WORDS)));
    }

    private static Query beginning(String field, String text, float boost) {
        return Query.of(query -> query.matchBoolPrefix(prefix -> prefix.field(field).query(text).boost(boost)
                .operator(Operator.And).maxExpansions(SIMILAR_WORDS)));
    }

    private static Query phrase(String field, SearchText.Phrase phrase, float boost) {
        return phrase.unfinished()
                ? Query.of(query -> query.matchPhrasePrefix(match -> match.field(field).query(phrase.text()).boost(boost)
                        .maxExpansions(SIMILAR_WORDS)))
                : Query.of(query -> query.matchPhrase(match -> match.field(field).query(phrase.text()).boost(boost)));
    }

    private static Query close(String words) {
        return Query.of(query -> query.matchPhrase(match -> match.field("text.words").query(words).slop(CLOSE).boost(EXACT)));
    }
}
