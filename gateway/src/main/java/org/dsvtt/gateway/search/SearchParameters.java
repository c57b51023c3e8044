package org.dsvtt.gateway.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.Shape;
import org.dsvtt.contracts.search.FindingKind;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.search.SearchFilter;
import org.dsvtt.contracts.search.SearchOrder;
import org.dsvtt.gateway.table.Uuids;
import org.springframework.util.MultiValueMap;

/**
 * Reads a search from the parameters of an address. What it does not know is refused, so that a filter with a wrong name is
 * not taken for none. Each part throws {@link MalformedField}.
 */
final class SearchParameters {
    private static final Set<String> EVERYWHERE =
            Set.of("q", "kind", "by", "session", "from", "to", "natural20", "secret", "sort", "cursor", "limit");
    private static final String ROOM = "room";
    private static final int USUAL_LIMIT = 20;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_CURSOR = 400;

    private final MultiValueMap<String, String> parameters;

    private SearchParameters(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @param roomId the only room to search in; without it the rooms may be chosen by {@code room} */
    static Search read(UUID viewer, Optional<UUID> roomId, MultiValueMap<String, String> parameters) {
        parameters.keySet().stream()
                .filter(name -> !EVERYWHERE.contains(name) && !(name.equals(ROOM) && roomId.isEmpty()))
                .findFirst()
                .ifPresent(name -> {
                    throw new MalformedField(name, "is not a filter of the search");
                });
        var read = new SearchParameters(parameters);
        return new Search(viewer, roomId, read.one("q", text -> text).orElse(""), read.filter(),
                read.one("sort", SearchParameters::order).orElse(SearchOrder.BEST),
                read.one("cursor", SearchParameters::cursor), read.one("limit", SearchParameters::limit).orElse(USUAL_LIMIT));
    }

    private SearchFilter filter() {
        return new SearchFilter(
                several("kind", SearchParameters::kind),
                several("by", id("by")),
                several(ROOM, id(ROOM)),
                one("session", id("session")),
                one("from", moment("from")),
                one("to", moment("to")),
                one("natural20", SearchParameters::onlyTrue).orElse(false),
                one("secret", SearchParameters::trueOrFalse));
    }

    private <T> Optional<T> one(String name, Function<String, T> read) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) throw new MalformedField(name, "is given more than once");
        return values.stream().findFirst().map(read);
    }

    private <T> Set<T> several(String name, Function<String, T> read) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > MOST_VALUES) throw new MalformedField(name, "has more than %d values".formatted(MOST_VALUES));
        return values.stream().map(read).collect(Collectors.toUnmodifiableSet());
    }

    private static FindingKind kind(String value) {
        return Stream.of(FindingKind.values()).filter(kind -> kind.name().equals(value)).findFirst()
                .orElseThrow(() -> new MalformedField("kind", "must be one of " + Arrays.toString(FindingKind.values())));
    }

    private static SearchOrder order(String value) {
        return switch (value) {
            case "best" -> SearchOrder.BEST;
            case "newest" -> SearchOrder.NEWEST;
            default -> throw new MalformedField("sort", "must be best or newest");
        };
    }

    private static Function<String, UUID> id(String name) {
        return value -> Uuids.parse(value).orElseThrow(() -> new MalformedField(name, "is not an id"));
    }

    private static Function<String, Instant> moment(String name) {
        return value -> {
            try {
                return Instant.parse(value);
            } catch (DateTimeException e) {
                throw new MalformedField(name, "is not a time such as 2026-03-01T19:30:00Z");
            }
        };
    }

    private static boolean onlyTrue(String value) {
        if (value.equals("true")) return true;
        throw new MalformedField("natural20", "must be true, or be left out");
    }

    private static boolean trueOrFalse(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedField("secret", "must be true or false");
        };
    }

    private static String cursor(String value) {
        return Shape.line(value, "cursor", LONGEST_CURSOR);
    }

    private static int limit(String value) {
        try {
            int limit = Integer.parseInt(value);
            Shape.range(limit, "limit", 1, Limits.FINDINGS);
            return limit;
        } catch (NumberFormatException e) {
            throw new MalformedField("limit", "must be from 1 to %d".formatted(Limits.FINDINGS));
        }
    }
}
