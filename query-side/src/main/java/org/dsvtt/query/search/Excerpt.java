package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dsvtt.contracts.search.Finding;
import org.dsvtt.query.search.domain.SearchText;
import org.dsvtt.query.search.domain.SimilarWords;

/**
 * The stretch of a document that is shown with a hit, its title first, with what matched. Matches are marked by the control
 * characters for the start and end of a selected area: no text people write can hold them, so none can pretend to a match
 * or hide one.
 */
final class Excerpt {

    private static final String START = "\u0086";
    private static final String END = "\u0087";
    private static final int LENGTH = 200;
    /** What is farther in a text than this is found, but not shown. */
    private static final int LONGEST_TEXT = 250_000;
    private static final Finding.Piece DASH = new Finding.Piece(" – ", false);

    private Excerpt() {}

    static Highlight wanted(SearchText text) {
        return Highlight.of(highlight -> highlight
                .highlightQuery(TextQuery.withoutTypos(text))
                .preTags(START)
                .postTags(END)
                .requireFieldMatch(true)
                .maxAnalyzedOffset(LONGEST_TEXT)
                .noMatchSize(LENGTH)
                .fields(
                        NamedValue.of("title", field("title").numberOfFragments(0).build()),
                        NamedValue.of("text", field("text").numberOfFragments(1).fragmentSize(LENGTH).build())));
    }

    static List<Finding.Piece> of(Map<String, List<String>> highlighted, SimilarWords similar) {
        Stream<String> lines = Stream.of("title", "text").flatMap(field -> highlighted.getOrDefault(field, List.of()).stream());
        List<Finding.Piece> pieces = new ArrayList<>();
        lines.forEach(line -> {
            if (!pieces.isEmpty()) pieces.add(DASH);
            pieces.addAll(pieces(line));
        });
        return similar.mark(pieces);
    }

    private static List<Finding.Piece> pieces(String marked) {
        List<Finding.Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            boolean match = marked.startsWith(START, at);
            if (match) at += START.length();
            int end = marked.indexOf(match ? END : START, at);
            int stop = end < 0 ? marked.length() : end;
            if (stop > at) pieces.add(new Finding.Piece(marked.substring(at, stop), match));
            at = match && end >= 0 ? stop + END.length() : stop;
        }
        return pieces;
    }

    private static HighlightField.Builder field(String name) {
        return new HighlightField.Builder().matchedFields(name, name + ".words", name + ".words._index_prefix");
    }
}
