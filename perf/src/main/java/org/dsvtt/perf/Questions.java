package org.dsvtt.perf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Makes questions from what was said: somebody looks for a line of their own with words of it, half of the time in all of
 * their rooms. The same seed asks the same questions.
 */
final class Questions {
    private static final String LINES = """
            select aggregate_identifier, meta_data ->> 'by', payload ->> 'text' from domain_event
            where payload_type like '%.MessagePosted' order by md5(global_index::text || ?) limit ?""";
    private static final int SHORTEST_WORD = 3;
    private static final int PREFIX = 4;
    private final RandomGenerator random;
    private final long seed;

    Questions(long seed) {
        this.random = new SplittableRandom(seed);
        this.seed = seed;
    }

    /** Some lines are too short to ask for, so there may be a few less than asked for. */
    List<Question> about(Connection events, int count) throws SQLException {
        List<Question> questions = new ArrayList<>();
        try (var lines = events.prepareStatement(LINES)) {
            lines.setString(1, Long.toString(seed));
            lines.setInt(2, count);
            try (var rows = lines.executeQuery()) {
                while (rows.next()) {
                    List<String> words = Stream.of(rows.getString(3).toLowerCase().split("[^a-z]+")).toList();
                    Optional<UUID> room = random.nextBoolean() ? Optional.of(UUID.fromString(rows.getString(1))) : Optional.empty();
                    question(UUID.fromString(rows.getString(2)), room, words).ifPresent(questions::add);
                }
            }
        }
        return questions;
    }

    private Optional<Question> question(UUID viewer, Optional<UUID> room, List<String> words) {
        List<String> telling = words.stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
        if (telling.size() < 2 || words.size() < 3) return Optional.empty();
        Question.Form form = Question.Form.values()[random.nextInt(Question.Form.values().length)];
        String word = telling.get(random.nextInt(telling.size()));
        String text = switch (form) {
            case ONE_WORD -> word;
            case TWO_WORDS -> telling.getFirst() + " " + telling.getLast();
            case PHRASE -> {
                int first = random.nextInt(words.size() - 2);
                yield String.join(" ", words.subList(first, first + 3));
            }
            case PREFIX -> word.substring(0, Math.min(PREFIX, word.length()));
            case TYPO -> misspelt(telling.stream().reduce((one, other) -> one.length() >= other.length() ? one : other).orElseThrow());
        };
        return Optional.of(new Question(viewer, room, form, text));
    }

    /** Two letters changed places. */
    private String misspelt(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
