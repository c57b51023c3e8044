package org.dsvtt.query.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.contracts.search.Finding;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.search.SearchFilter;
import org.dsvtt.contracts.search.SearchOrder;
import org.dsvtt.query.search.domain.Reach;
import org.junit.jupiter.api.BeforeAll;

/** One index in a real node, with the rooms of every test that comes. */
abstract class SearchFixture {

    protected static final int INDEX = 1;

    private static final int PAGE = 20;
    private static final SearchEngine ENGINE = TestNode.connect();
    protected static final MomentIndex INDICES = new MomentIndex(ENGINE.writing());

    private final List<IndexedRoom> rooms = new ArrayList<>();
    private final ViewerSearch search = new ViewerSearch(ENGINE.questions());

    /** Other tests make indices of their own in the node. */
    @BeforeAll
    static void anEmptyIndex() {
        INDICES.create(INDEX);
        INDICES.show(INDEX);
    }

    protected IndexedRoom newRoom(String name, UUID director) {
        var room = new IndexedRoom(name, director);
        rooms.add(room);
        return room;
    }

    /** Puts everything that happened so far into the index, where it can be found at once. */
    protected void indexAll() throws IOException {
        for (IndexedRoom room : rooms) INDICES.put(room.documents(), INDEX);
        ENGINE.writing().indices().refresh(all -> all.index(MomentIndex.ALIAS));
    }

    protected FindingsPage find(UUID viewer, String text) {
        return find(viewer, text, SearchFilter.NONE);
    }

    protected FindingsPage find(UUID viewer, String text, SearchFilter filter) {
        return find(new Search(viewer, Optional.empty(), text, filter, SearchOrder.BEST, Optional.empty(), PAGE));
    }

    /** Asks about every room made so far in which the viewer has a seat. */
    protected FindingsPage find(Search question) {
        List<Reach.Room> seats = rooms.stream().flatMap(room -> room.reach(question.viewer()).stream()).toList();
        return search.find(question, new Reach(question.viewer(), seats));
    }

    protected List<String> texts(UUID viewer, String text) {
        return texts(find(viewer, text));
    }

    protected static List<String> texts(FindingsPage page) {
        return page.hits().stream().map(SearchFixture::text).toList();
    }

    protected static String text(Finding finding) {
        return finding.text().stream().map(Finding.Piece::text).collect(Collectors.joining());
    }
}
