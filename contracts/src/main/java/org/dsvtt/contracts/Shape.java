package org.dsvtt.contracts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape checks commands make on themselves. Each throws {@link MalformedField}. */
public final class Shape {
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern ASSET = Pattern.compile("[0-9a-f]{64}");

    private Shape() {}

    public static <T> T required(@Nullable T value, String field) {
        if (value == null) throw new MalformedField(field, "is missing");
        return value;
    }

    /** One line of text: trimmed, not blank, at most {@code max} long, without control characters. */
    public static String line(@Nullable String value, String field, int max) {
        String line = required(value, field).strip();
        if (line.isEmpty()) throw new MalformedField(field, "is empty");
        if (line.length() > max) throw new MalformedField(field, "is longer than %d characters".formatted(max));
        if (line.chars().anyMatch(Character::isISOControl)) throw new MalformedField(field, "has control characters");
        return wellFormed(line, field);
    }

    public static Optional<String> optionalLine(Optional<String> value, String field, int max) {
        return value.filter(line -> !line.isBlank()).map(line -> line(line, field, max));
    }

    /** Text of several lines: not blank, at most {@code max} long; control characters but tab and newline are refused. */
    public static String text(@Nullable String value, String field, int max) {
        String text = required(value, field).replace("\r\n", "\n").strip();
        if (text.isEmpty()) throw new MalformedField(field, "is empty");
        if (text.length() > max) throw new MalformedField(field, "is longer than %d characters".formatted(max));
        refuseControls(text, field);
        return wellFormed(text, field);
    }

    /** Text of any length that may be empty, kept as it is but for its line breaks; control characters as in {@link #text}. */
    public static String document(@Nullable String value, String field) {
        String text = required(value, field).replace("\r\n", "\n");
        refuseControls(text, field);
        return wellFormed(text, field);
    }

    private static void refuseControls(String text, String field) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new MalformedField(field, "has control characters");
        }
    }

    /** Halves of surrogate pairs are no characters and cannot be stored. */
    private static String wellFormed(String text, String field) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new MalformedField(field, "has half a character");
        }
        return text;
    }

    public static void range(int value, String field, int min, int max) {
        if (value < min || value > max) throw new MalformedField(field, "must be from %d to %d".formatted(min, max));
    }

    /** The sequence number of an event; whether there is such an event is not a question of shape. */
    public static void sequence(long value, String field) {
        if (value < 0) throw new MalformedField(field, "must not be negative");
    }

    /** A coordinate in squares. NaN and infinities are refused too. */
    public static void coordinate(double value, String field) {
        if (!(Math.abs(value) <= Limits.COORDINATE)) {
            throw new MalformedField(field, "must be within %.0f squares of the origin".formatted(Limits.COORDINATE));
        }
    }

    public static void color(Optional<String> value, String field) {
        value.filter(color -> !COLOR.matcher(color).matches()).ifPresent(color -> {
            throw new MalformedField(field, "must be a colour such as #1f7a3e");
        });
    }

    /** The id of an uploaded asset: its SHA-256 in lower case hexadecimal. */
    public static void asset(Optional<String> value, String field) {
        value.filter(id -> !ASSET.matcher(id).matches()).ifPresent(id -> {
            throw new MalformedField(field, "must be the id of an uploaded image");
        });
    }

    public static <T> List<T> list(@Nullable List<@Nullable T> value, String field, int min, int max) {
        List<@Nullable T> list = required(value, field);
        if (list.size() < min || list.size() > max) {
            throw new MalformedField(field, "must have from %d to %d entries".formatted(min, max));
        }
        return list.stream().map(entry -> required(entry, field)).toList();
    }

    public static <T> Optional<List<T>> optionalList(Optional<List<T>> value, String field, int max) {
        return value.map(list -> list(list, field, 0, max));
    }

    public static <T> Optional<Set<T>> optionalSet(Optional<Set<T>> value, String field, int max) {
        return value.map(set -> Set.copyOf(list(List.copyOf(set), field, 0, max)));
    }
}
