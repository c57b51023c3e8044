package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.SearchFilter;

/**
 * The parts of a filter that are counted beside the hits. A count tells what would be found with that value chosen and all
 * other parts of the filter as they are; so each is counted without its own part.
 */
enum Facet {
    KIND("kind"),
    BY("by"),
    ROOM("room"),
    SESSION("session"),
    NATURAL_20("natural20"),
    SECRET("open");

    private static final String VALUES = "values";
    private static final int MOST_VALUES = 100;

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** The queries of the parts of a filter that are set. */
    static Map<Facet, Query> chosen(SearchFilter filter) {
        Map<Facet, Query> chosen = new EnumMap<>(Facet.class);
        KIND.oneOf(filter.kinds()).ifPresent(query -> chosen.put(KIND, query));
        BY.oneOf(filter.by()).ifPresent(query -> chosen.put(BY, query));
        ROOM.oneOf(filter.rooms()).ifPresent(query -> chosen.put(ROOM, query));
        SESSION.oneOf(filter.sessionId().stream().toList()).ifPresent(query -> chosen.put(SESSION, query));
        if (filter.natural20()) chosen.put(NATURAL_20, NATURAL_20.is(true));
        filter.secret().ifPresent(secret -> chosen.put(SECRET, SECRET.is(!secret)));
        return chosen;
    }

    /** What to count, by the name under which {@link #read} finds it. */
    static Map<String, Aggregation> counts(Map<Facet, Query> chosen) {
        return Arrays.stream(values()).collect(Collectors.toMap(Facet::name, facet -> facet.count(chosen)));
    }

    static FindingsPage.Facets read(Map<String, Aggregate> counted) {
        return new FindingsPage.Facets(KIND.values(counted), BY.values(counted), ROOM.values(counted),
                SESSION.values(counted), NATURAL_20.size(counted), SECRET.size(counted));
    }

    private Aggregation count(Map<Facet, Query> chosen) {
        Map<Facet, Query> others = new EnumMap<>(Facet.class);
        others.putAll(chosen);
        others.remove(this);
        return switch (this) {
            case KIND, BY, ROOM, SESSION -> Aggregation.of(count -> count
                    .filter(all(others.values()))
                    .aggregations(VALUES, values -> values.terms(terms -> terms.field(field).size(MOST_VALUES))));
            case NATURAL_20, SECRET -> {
                others.put(this, is(this == NATURAL_20));
                yield Aggregation.of(count -> count.filter(all(others.values())));
            }
        };
    }

    private List<FindingsPage.Count> values(Map<String, Aggregate> counted) {
        return counted.get(name()).filter().aggregations().get(VALUES).sterms().buckets().array().stream()
                .map(bucket -> new FindingsPage.Count(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }

    private long size(Map<String, Aggregate> counted) {
        return counted.get(name()).filter().docCount();
    }

    private Optional<Query> oneOf(Collection<?> values) {
        if (values.isEmpty()) return Optional.empty();
        List<FieldValue> terms = values.stream().map(value -> FieldValue.of(value.toString())).toList();
        return Optional.of(Query.of(query -> query.terms(any -> any.field(field).terms(chosen -> chosen.value(terms)))));
    }

    private Query is(boolean value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query all(Collection<Query> queries) {
        return Query.of(query -> query.bool(all -> all.filter(List.copyOf(queries))));
    }
}
