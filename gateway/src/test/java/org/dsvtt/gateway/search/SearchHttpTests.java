package org.dsvtt.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.search.Finding;
import org.dsvtt.contracts.search.FindingKind;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.contracts.search.Search;
import org.dsvtt.contracts.search.SearchFilter;
import org.dsvtt.contracts.search.SearchOrder;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class SearchHttpTests {
    private static final UUID ROOM = UUID.fromString("0190a6f0-0000-7000-8000-000000000001");
    private static final UUID BEN = UUID.fromString("0190a6f0-0000-7000-8000-000000000002");
    private static final UUID SESSION = UUID.fromString("0190a6f0-0000-7000-8000-000000000003");
    private static final FindingsPage.Facets NO_FACETS =
            new FindingsPage.Facets(List.of(), List.of(), List.of(), List.of(), 0, 0);

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private final UUID me = UUID.randomUUID();
    private String base;
    private WebTestClient client;

    @BeforeEach
    void signIn(@LocalServerPort int port) {
        table.reset();
        base = "http://localhost:" + port;
        client = TestClient.signedIn(port, realm.token(me, "Ilse"));
        table.answer(Search.class, _ -> new FindingsPage(List.of(), new FindingsPage.Total(0, true), NO_FACETS, Optional.empty()));
    }

    @Test
    void givenEveryFilter_whenSearched_thenTheReadSideIsAskedForJustThat() {
        get("/api/search?q=silver+jar&kind=NOTE&kind=ROLL&by=%s&room=%s&session=%s&from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z&natural20=true&secret=false&sort=newest&cursor=abc&limit=50"
                .formatted(BEN, ROOM, SESSION)).expectStatus().isOk();

        var filter = new SearchFilter(Set.of(FindingKind.NOTE, FindingKind.ROLL), Set.of(BEN), Set.of(ROOM), Optional.of(SESSION),
                Optional.of(Instant.parse("2026-03-01T00:00:00Z")), Optional.of(Instant.parse("2026-04-01T00:00:00Z")), true,
                Optional.of(false));
        assertThat(table.asked(Search.class)).containsExactly(
                new Search(me, Optional.empty(), "silver jar", filter, SearchOrder.NEWEST, Optional.of("abc"), 50));
    }

    @Test
    void givenTextAlone_whenSearchedInRoom_thenBestTwentyOfThatRoomAreAskedFor() {
        get("/api/rooms/%s/search?q=jar".formatted(ROOM)).expectStatus().isOk();

        assertThat(table.asked(Search.class)).containsExactly(new Search(
                me, Optional.of(ROOM), "jar", SearchFilter.NONE, SearchOrder.BEST, Optional.empty(), 20));
    }

    @Test
    void givenFindings_whenSearched_thenTheyAreToldWithCountsAndTheNextPage() {
        var hit = new Finding(ROOM, "Blackspire", Optional.of(7L), Optional.empty(), Optional.empty(),
                Instant.parse("2026-03-01T00:00:00Z"), BEN, FindingKind.MESSAGE, false, false,
                List.of(new Finding.Piece("the ", false), new Finding.Piece("jar", true)));
        var facets = new FindingsPage.Facets(
                List.of(new FindingsPage.Count("MESSAGE", 31)), List.of(), List.of(), List.of(), 2, 3);
        table.answer(Search.class, _ -> new FindingsPage(List.of(hit), new FindingsPage.Total(31, true), facets, Optional.of("n")));

        get("/api/search?q=jar").expectStatus().isOk().expectBody().json("""
                {"hits":[{"roomId":"%s","roomName":"Blackspire","seq":7,"at":"2026-03-01T00:00:00Z","by":"%s","kind":"MESSAGE",
                  "secret":false,"natural20":false,"text":[{"text":"the ","match":false},{"text":"jar","match":true}]}],
                 "total":{"count":31,"exact":true},
                 "facets":{"kind":[{"value":"MESSAGE","count":31}],"by":[],"room":[],"session":[],"natural20":2,"secret":3},
                 "next":"n"}""".formatted(ROOM, BEN));
    }

    @ParameterizedTest
    @CsvSource({
        "'colour=red',             colour",
        "'kind=GHOST',             kind",
        "'by=me',                  by",
        "'by=1-1-1-1-1',           by",
        "'room=all',               room",
        "'session=1&session=2',    session",
        "'from=yesterday',         from",
        "'to=2026-03-01',          to",
        "'natural20=false',        natural20",
        "'secret=maybe',           secret",
        "'sort=relevance',         sort",
        "'limit=0',                limit",
        "'limit=51',               limit",
        "'limit=9999999999',       limit",
    })
    void givenWhatNoSearchHas_whenSearched_thenTheParameterIsNamed(String parameter, String field) {
        problem("/api/search?q=jar&" + parameter, ErrorCode.MALFORMED_FIELD).jsonPath("field").isEqualTo(field);
        assertThat(table.asked(Search.class)).isEmpty();
    }

    @Test
    void givenOneRoom_whenOthersAreNamed_thenRefused() {
        problem("/api/rooms/%s/search?room=%s".formatted(ROOM, ROOM), ErrorCode.MALFORMED_FIELD).jsonPath("field").isEqualTo("room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROOM_NOT_FOUND", "QUERY_NOT_VALID", "CURSOR_NOT_VALID", "SEARCH_RESTING"})
    void givenRefusal_whenSearched_thenItsCodeIsTold(ErrorCode code) {
        table.refuse(Search.class, code);

        problem("/api/search?q=jar", code);
    }

    @Test
    void givenTextOfTenKilobytes_whenSearched_thenItReachesThoseWhoRefuseIt() {
        table.refuse(Search.class, ErrorCode.QUERY_NOT_VALID);

        problem("/api/search?q=" + "a".repeat(10_000), ErrorCode.QUERY_NOT_VALID);
    }

    private WebTestClient.BodyContentSpec problem(String address, ErrorCode code) {
        return get(address).expectStatus().isEqualTo(code.status()).expectBody().jsonPath("code").isEqualTo(code.name());
    }

    private ResponseSpec get(String address) {
        return client.get().uri(URI.create(base + address)).exchange();
    }
}
