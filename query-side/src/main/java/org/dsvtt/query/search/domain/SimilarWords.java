package org.dsvtt.query.search.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dsvtt.contracts.search.Finding;

/**
 * Marks words in an excerpt that are found although they are written a little differently. The search node could do it as
 * well, but takes up to a tenth of a second for it: it looks at every word of every hit with an automaton it makes anew.
 *
 * <p>What counts as similar is close to what the node finds: as many letters off as it forgives, endings aside. An ending
 * that it cuts off in another way may leave a hit without a mark.
 */
public final class SimilarWords {

    /** Words of so many letters may have one letter wrong, missing or too many, or two changed places; those of twice as many two. */
    private static final int FORGIVING = 4;
    private static final int SHORTEST_STEM = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final List<String> ENDINGS = List.of("ingly", "edly", "ing", "ies", "ers", "ed", "es", "ly", "er", "s", "e", "y");

    private final List<String> stems;

    /** @param words what was typed, any number of words each */
    public SimilarWords(Stream<String> words) {
        this.stems = words.flatMap(text -> WORD.matcher(text).results().map(MatchResult::group)).map(SimilarWords::stem).distinct().toList();
    }

    /** The pieces with more of them marked; together they are the same text. */
    public List<Finding.Piece> mark(List<Finding.Piece> pieces) {
        return pieces.stream().flatMap(piece -> piece.match() ? Stream.of(piece) : marked(piece.text()).stream()).toList();
    }

    private List<Finding.Piece> marked(String text) {
        List<Finding.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (MatchResult word : WORD.matcher(text).results().filter(word -> isSimilar(word.group())).toList()) {
            if (word.start() > at) pieces.add(new Finding.Piece(text.substring(at, word.start()), false));
            pieces.add(new Finding.Piece(word.group(), true));
            at = word.end();
        }
        if (at < text.length()) pieces.add(new Finding.Piece(text.substring(at), false));
        return pieces;
    }

    private boolean isSimilar(String word) {
        String stem = stem(word);
        return stems.stream().anyMatch(wanted -> {
            int forgiven = forgiven(wanted.length());
            return forgiven > 0 && Math.abs(wanted.length() - stem.length()) <= forgiven && distance(wanted, stem) <= forgiven;
        });
    }

    private static int forgiven(int letters) {
        return Math.min(letters / FORGIVING, 2);
    }

    private static String stem(String word) {
        String plain = ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> plain.endsWith(ending) && plain.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> plain.substring(0, plain.length() - ending.length()))
                .orElse(plain);
    }

    /** How many letters are wrong, missing or too many, or have changed places with the next one (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= other.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + wrong);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
