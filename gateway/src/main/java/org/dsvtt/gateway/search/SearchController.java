package org.dsvtt.gateway.search;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.search.FindingsPage;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Everything one may know of, found by its words. What that is is decided by the query side, with every search. */
@RestController
class SearchController {
    private final TableQueries queries;

    SearchController(TableQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/search")
    Mono<FindingsPage> everywhere(
            @AuthenticationPrincipal Account account, @RequestParam MultiValueMap<String, String> parameters) {
        return queries.ask(SearchParameters.read(account.userId(), Optional.empty(), parameters), FindingsPage.class);
    }

    @GetMapping("/api/rooms/{roomId}/search")
    Mono<FindingsPage> inRoom(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId,
            @RequestParam MultiValueMap<String, String> parameters) {
        return queries.ask(SearchParameters.read(account.userId(), Optional.of(roomId), parameters), FindingsPage.class);
    }
}
