package org.dsvtt.query.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.search.domain.Reach;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.LiveTables;
import org.dsvtt.query.table.domain.HistoryWindow;
import org.dsvtt.query.table.domain.Seats;
import org.springframework.stereotype.Component;

/**
 * Answers what is searched for. Where the viewer has a seat, and how far that lets them look, is read from the live tables
 * with every question: who was removed a moment ago finds nothing there.
 */
@Component
class SearchQueries {

    private final LiveTables tables;
    private final ReadStore store;
    private final Optional<ViewerSearch> search;
    private final SearchMeter meter;

    /** @param search absent without a search node */
    SearchQueries(LiveTables tables, ReadStore store, Optional<ViewerSearch> search, SearchMeter meter) {
        this.tables = tables;
        this.store = store;
        this.search = search;
        this.meter = meter;
    }

    /** Runs on a thread that may wait. */
    @QueryHandler
    FindingsPage find(Search question) {
        return meter.measure(() -> answer(question));
    }

    private FindingsPage answer(Search question) {
        checkText(question.text());
        var reach = new Reach(question.viewer(), rooms(question).toList());
        return search.orElseThrow(ViewerSearch::resting).find(question, reach);
    }

    private Stream<Reach.Room> rooms(Search question) {
        UUID viewer = question.viewer();
        return question.roomId()
                .map(roomId -> Stream.of(room(tables.nowFor(roomId, viewer), viewer)))
                .orElseGet(() -> seats(viewer).stream().flatMap(roomId -> seated(roomId, viewer)));
    }

    private List<UUID> seats(UUID viewer) {
        return store.list("select room_id from room_member where user_id = :viewer", Map.of("viewer", viewer),
                        row -> ReadStore.value(row, "room_id", UUID.class))
                .onErrorMap(_ -> ViewerSearch.resting())
                .blockOptional()
                .orElseThrow();
    }

    /** Empty if the list of rooms is behind and the viewer has no seat there any more. */
    private Stream<Reach.Room> seated(UUID roomId, UUID viewer) {
        try {
            return Stream.of(room(tables.lastKnownFor(roomId, viewer), viewer));
        } catch (RejectedException e) {
            return Stream.empty();
        }
    }

    private static Reach.Room room(TableView table, UUID viewer) {
        return new Reach.Room(
                table.roomId(), table.name(), HistoryWindow.firstSeq(table, viewer), Seats.isDirector(table, viewer));
    }

    private static void checkText(String text) {
        boolean tooLong = text.length() > Limits.SEARCH_TEXT;
        if (!tooLong && text.chars().noneMatch(Character::isISOControl)) return;
        throw new RejectedException(Rejection.of(ErrorCode.QUERY_NOT_VALID, tooLong
                ? "Search for at most %d characters.".formatted(Limits.SEARCH_TEXT)
                : "The text to search for has control characters."));
    }
}
