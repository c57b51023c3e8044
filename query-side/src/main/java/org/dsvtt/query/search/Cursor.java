package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.search.Search;

/**
 * Where a page of a search ended: the place of its last hit in the order of that search, and the mark of the search. A
 * cursor opens nothing: the viewer's filter is added to every page, and with another question or viewer it is refused.
 */
final class Cursor {

    private static final Pattern FORM = Pattern.compile(
            "(?<search>[0-9a-f]{16}) (?<score>-|[0-9]{1,6}\\.[0-9]{1,17}) (?<at>[0-9]{1,15}) (?<seq>-?[0-9]{1,19}) (?<id>[0-9a-f/-]{1,100})");

    private Cursor() {}

    /** @param place the values a hit was sorted by: its score if the best come first, its time, its event, its id */
    static String after(Search search, List<FieldValue> place) {
        boolean scored = place.size() == 4;
        String score = scored ? Double.toString(number(place.getFirst()).doubleValue()) : "-";
        String rest = place.stream().skip(scored ? 1 : 0)
                .map(value -> value.isString() ? value.stringValue() : Long.toString(number(value).longValue()))
                .collect(Collectors.joining(" "));
        String cursor = "%s %s %s".formatted(mark(search), score, rest);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws RejectedException {@code CURSOR_NOT_VALID} unless the cursor was made for this search */
    static List<FieldValue> place(Search search, String cursor) {
        Matcher read = FORM.matcher(decoded(cursor));
        if (!read.matches() || !read.group("search").equals(mark(search))) throw notValid();
        boolean scored = switch (search.order()) {
            case BEST -> true;
            case NEWEST -> false;
        };
        if (scored == read.group("score").equals("-")) throw notValid();
        List<FieldValue> rest = List.of(FieldValue.of(integer(read.group("at"))), FieldValue.of(integer(read.group("seq"))),
                FieldValue.of(read.group("id")));
        return scored
                ? List.of(FieldValue.of(Double.parseDouble(read.group("score"))), rest.get(0), rest.get(1), rest.get(2))
                : rest;
    }

    private static long integer(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw notValid();
        }
    }

    private static Number number(FieldValue value) {
        return value.isDouble() ? Double.valueOf(value.doubleValue()) : Long.valueOf(value.longValue());
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw notValid();
        }
    }

    /** The same for two searches if and only if they ask the same; how many hits a page has does not matter. */
    private static String mark(Search search) {
        var filter = search.filter();
        String question = String.join("\n", search.viewer().toString(), search.roomId().toString(), search.order().name(),
                sorted(filter.kinds()), sorted(filter.by()), sorted(filter.rooms()), filter.sessionId().toString(),
                filter.from().toString(), filter.to().toString(), Boolean.toString(filter.natural20()),
                filter.secret().toString(), search.text());
        return HexFormat.of().toHexDigits(ByteBuffer.wrap(sha256(question)).getLong());
    }

    private static String sorted(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static RejectedException notValid() {
        return new RejectedException(Rejection.of(
                ErrorCode.CURSOR_NOT_VALID, "This cursor is not of this search; start again from the first page."));
    }
}
