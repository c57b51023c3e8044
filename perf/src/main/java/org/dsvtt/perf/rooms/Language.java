package org.dsvtt.perf.rooms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people at a table say: common English words first, then as many made-up names and words, with English endings, as
 * years of play bring. How often a word comes follows Zipf's law, how long a line is a log-normal distribution, as in chat.
 */
final class Language {
    private static final int VOCABULARY = 30_000;
    private static final double MEDIAN_LINE = 9;
    private static final double SPREAD_OF_LINES = 0.7;
    private static final int LONGEST_LINE = 120;
    private static final List<String> ONSETS = List.of("b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m",
            "n", "p", "r", "s", "sh", "st", "t", "th", "tr", "v", "w", "z");
    private static final List<String> NUCLEI = List.of("a", "e", "i", "o", "u", "ae", "ai", "ea", "ia", "oa", "ou", "y");
    private static final List<String> CODAS = List.of("", "", "l", "m", "n", "nd", "r", "rk", "s", "th", "x");
    private static final List<String> ENDINGS = List.of("", "", "", "s", "ed", "ing", "er", "'s");

    private final List<String> words;
    /** The share of the words up to each one in everything said. */
    private final double[] shares;

    Language(RandomGenerator random) {
        Set<String> vocabulary = new LinkedHashSet<>(commonWords());
        while (vocabulary.size() < VOCABULARY) vocabulary.add(coined(random));
        words = List.copyOf(vocabulary);
        shares = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < shares.length; rank++) shares[rank] = sum += 1.0 / (rank + 2.7);
        for (int rank = 0; rank < shares.length; rank++) shares[rank] /= sum;
    }

    /** Something said in chat. */
    String line(RandomGenerator random) {
        int length = (int) Math.clamp(Math.exp(random.nextGaussian(Math.log(MEDIAN_LINE), SPREAD_OF_LINES)), 1, LONGEST_LINE);
        String said = IntStream.range(0, length).mapToObj(_ -> word(random)).collect(Collectors.joining(" "));
        String end = switch (random.nextInt(6)) {
            case 0 -> "!";
            case 1 -> "?";
            case 2 -> "";
            default -> ".";
        };
        return capital(said) + end;
    }

    /** The name of a token, a scene or a room. */
    String name(RandomGenerator random) {
        return capital(coined(random)) + " " + capital(words.get(random.nextInt(words.size())));
    }

    private String word(RandomGenerator random) {
        int found = Arrays.binarySearch(shares, random.nextDouble());
        return words.get(Math.min(found < 0 ? -found - 1 : found, words.size() - 1));
    }

    private static String coined(RandomGenerator random) {
        int syllables = 1 + random.nextInt(2);
        return IntStream.range(0, syllables)
                .mapToObj(_ -> one(ONSETS, random) + one(NUCLEI, random) + one(CODAS, random))
                .collect(Collectors.joining()) + one(ENDINGS, random);
    }

    private static String one(List<String> choice, RandomGenerator random) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The most frequent first. */
    private static List<String> commonWords() {
        try (InputStream file = Language.class.getResourceAsStream("common-words.txt")) {
            return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
