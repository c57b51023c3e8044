package org.dsvtt.query.search.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text to search for, read as people mean it: words, and in double quotes phrases. No other character has a meaning, so
 * nothing typed can become a query language.
 */
public record SearchText(List<Term> terms) {

    /** A phrase with its closing quote, one still being typed, or a word. */
    private static final Pattern TERM = Pattern.compile("[\"“”„](?<phrase>[^\"“”„]*)(?<end>[\"“”„]?)|(?<word>[^\\s\"“”„]+)");

    /** What must be found. */
    public sealed interface Term {

        String text();

        /** Whether it may be the beginning of what will be typed. */
        boolean unfinished();
    }

    public record Word(String text, boolean unfinished) implements Term {}

    public record Phrase(String text, boolean unfinished) implements Term {}

    /** Whatever has neither letter, digit nor symbol of its own is not searched for. */
    public static SearchText read(String typed) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(typed);
        while (matcher.find()) {
            boolean last = typed.substring(matcher.end()).isBlank();
            String word = matcher.group("word");
            Term term = word != null
                    ? new Word(word, last)
                    : new Phrase(matcher.group("phrase").strip(), matcher.group("end").isEmpty());
            if (canBeFound(term.text())) terms.add(term);
        }
        return new SearchText(List.copyOf(terms));
    }

    /** The words outside of quotes, one after the other. */
    public String words() {
        return terms.stream().flatMap(SearchText::word).collect(Collectors.joining(" "));
    }

    private static Stream<String> word(Term term) {
        return switch (term) {
            case Word word -> Stream.of(word.text());
            case Phrase _ -> Stream.empty();
        };
    }

    private static boolean canBeFound(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || Character.isEmojiPresentation(c));
    }
}
