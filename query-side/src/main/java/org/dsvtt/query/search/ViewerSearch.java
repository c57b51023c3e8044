package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.search.Finding;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.search.SearchFilter;
import org.dsvtt.query.search.domain.Reach;
import org.dsvtt.query.search.domain.SearchText;
import org.dsvtt.query.search.domain.SimilarWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the index, and is the only one who does: every question is made here, and every one has the {@link ViewerFilter} of
 * the viewer. Each has a limit of time, of hits and of what is counted.
 */
final class ViewerSearch {

    /** The longest a question may keep the node busy. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(1);
    /** Beyond this many hits the total is not exact. */
    private static final int MOST_COUNTED = 10_000;
    private static final Logger log = LoggerFactory.getLogger(ViewerSearch.class);

    private final ElasticsearchClient client;
    private final Circuit circuit = new Circuit(InstantSource.system());

    ViewerSearch(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * The page of a search.
     *
     * @throws RejectedException {@code CURSOR_NOT_VALID}, or {@code SEARCH_RESTING} when the node does not answer in time
     */
    FindingsPage find(Search search, Reach reach) {
        SearchRequest request = request(search, reach);
        if (!circuit.mayTry()) throw resting();
        SearchResponse<FoundDocument> response = answer(request);
        if (response.timedOut()) throw resting();
        return page(search, reach, response);
    }

    private SearchResponse<FoundDocument> answer(SearchRequest request) {
        try {
            SearchResponse<FoundDocument> response = client.search(request, FoundDocument.class);
            circuit.succeeded();
            return response;
        } catch (ElasticsearchException e) {
            log.warn("The search node refused a search: {}", e.getMessage());
            throw resting();
        } catch (IOException | RuntimeException e) { // the client wraps some failures of the connection
            circuit.failed();
            log.warn("The search node does not answer: {}", e.toString());
            throw resting();
        }
    }

    private static SearchRequest request(Search search, Reach reach) {
        Map<Facet, Query> chosen = Facet.chosen(search.filter());
        return SearchRequest.of(request -> {
            request.index(MomentIndex.ALIAS)
                    .query(query(search, reach))
                    .postFilter(Facet.all(chosen.values()))
                    .aggregations(Facet.counts(chosen))
                    .highlight(Excerpt.wanted(SearchText.read(search.text())))
                    .sort(sort(search))
                    .source(source -> source.filter(fields -> fields.includes(FoundDocument.FIELDS)))
                    .size(search.limit() + 1)
                    .trackTotalHits(total -> total.count(MOST_COUNTED))
                    .timeout(TIME_LIMIT.toMillis() + "ms");
            search.cursor().ifPresent(cursor -> request.searchAfter(Cursor.place(search, cursor)));
            return request;
        });
    }

    private static Query query(Search search, Reach reach) {
        var query = new BoolQuery.Builder().filter(ViewerFilter.of(reach));
        if (!search.text().isBlank()) query.must(TextQuery.of(SearchText.read(search.text())));
        within(search.filter()).ifPresent(query::filter);
        return query.build()._toQuery();
    }

    private static Optional<Query> within(SearchFilter filter) {
        if (filter.from().isEmpty() && filter.to().isEmpty()) return Optional.empty();
        return Optional.of(Query.of(query -> query.range(range -> range.date(at -> {
            at.field("at");
            filter.from().ifPresent(from -> at.gte(from.toString()));
            filter.to().ifPresent(to -> at.lt(to.toString()));
            return at;
        }))));
    }

    private static List<SortOptions> sort(Search search) {
        Stream<SortOptions> newest = Stream.of(by("at", SortOrder.Desc), by("seq", SortOrder.Desc), by("id", SortOrder.Asc));
        return switch (search.order()) {
            case BEST -> Stream.concat(Stream.of(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc)))), newest).toList();
            case NEWEST -> newest.toList();
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(by -> by.field(value -> value.field(field).order(order)));
    }

    private static FindingsPage page(Search search, Reach reach, SearchResponse<FoundDocument> response) {
        Map<UUID, String> names = reach.rooms().stream().collect(Collectors.toMap(Reach.Room::id, Reach.Room::name));
        List<Hit<FoundDocument>> hits = response.hits().hits();
        List<Hit<FoundDocument>> shown = hits.subList(0, Math.min(hits.size(), search.limit()));
        SimilarWords similar = TextQuery.similar(SearchText.read(search.text()));
        List<Finding> findings = shown.stream().map(hit -> finding(hit, names, similar)).toList();
        Optional<String> next = hits.size() > shown.size()
                ? Optional.of(Cursor.after(search, shown.getLast().sort()))
                : Optional.empty();
        TotalHits total = Objects.requireNonNull(response.hits().total());
        return new FindingsPage(findings, new FindingsPage.Total(total.value(), total.relation() == TotalHitsRelation.Eq),
                Facet.read(response.aggregations()), next);
    }

    private static Finding finding(Hit<FoundDocument> hit, Map<UUID, String> roomNames, SimilarWords similar) {
        FoundDocument found = Objects.requireNonNull(hit.source());
        return found.finding(Objects.requireNonNull(roomNames.get(found.room())), Excerpt.of(hit.highlight(), similar));
    }

    /** What is told when there is no answer now. */
    static RejectedException resting() {
        return new RejectedException(Rejection.of(
                ErrorCode.SEARCH_RESTING, "Search is resting; try again in a moment. Everything else goes on."));
    }
}
