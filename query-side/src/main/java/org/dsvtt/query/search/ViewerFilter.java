package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.stream.Stream;
import org.dsvtt.query.search.domain.Reach;

/**
 * What a viewer may find. There is no other filter of what may be seen in the search, and no question without this one:
 * hits, counts and highlights come from what it lets through.
 *
 * <p>A document passes if it lies in a room the viewer has a seat in now, not before the first event the viewer may look
 * back to (notes have no place among the events, they are as they are now), <em>and</em> it is open, or the viewer is one
 * of its audience, or it is for Directors and the viewer is one there now.
 */
final class ViewerFilter {

    private ViewerFilter() {}

    static Query of(Reach reach) {
        return Query.of(query -> query.bool(both -> both.filter(withinReach(reach), meantFor(reach))));
    }

    private static Query withinReach(Reach reach) {
        Query whole = inRooms(reach.rooms().stream().filter(room -> room.firstSeq() <= 0));
        List<Query> later = reach.rooms().stream().filter(room -> room.firstSeq() > 0).map(ViewerFilter::later).toList();
        return Query.of(query -> query.bool(any -> any.should(whole).should(later).minimumShouldMatch("1")));
    }

    private static Query later(Reach.Room room) {
        Query recent = Query.of(query -> query.range(range ->
                range.number(seq -> seq.field("seq").gte((double) room.firstSeq()))));
        Query note = Query.of(query -> query.exists(exists -> exists.field("note")));
        return Query.of(query -> query.bool(both -> both
                .filter(inRooms(Stream.of(room)))
                .filter(either -> either.bool(any -> any.should(recent, note).minimumShouldMatch("1")))));
    }

    private static Query meantFor(Reach reach) {
        Query open = term("open", FieldValue.TRUE);
        Query audience = term("audience", FieldValue.of(reach.viewer().toString()));
        Query directors = Query.of(query -> query.bool(both -> both.filter(
                term("directors", FieldValue.TRUE), inRooms(reach.rooms().stream().filter(Reach.Room::directed)))));
        return Query.of(query -> query.bool(any -> any.should(open, audience, directors).minimumShouldMatch("1")));
    }

    private static Query inRooms(Stream<Reach.Room> rooms) {
        List<FieldValue> ids = rooms.map(room -> FieldValue.of(room.id().toString())).toList();
        return Query.of(query -> query.terms(terms -> terms.field("room").terms(values -> values.value(ids))));
    }

    private static Query term(String field, FieldValue value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }
}
