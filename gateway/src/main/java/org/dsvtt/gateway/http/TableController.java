package org.dsvtt.gateway.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Shape;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ListPeople;
import org.dsvtt.contracts.query.ListSessions;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One table as the asker may see it. Who may see it at all is checked by the query side, with every question. */
@RestController
@RequestMapping("/api/rooms/{roomId}")
class TableController {
    private static final int MOST_FRAMES = 1_000;
    private static final int MOST_MESSAGES = 200;

    private final TableQueries queries;

    TableController(TableQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/table")
    Mono<TableView> table(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @RequestParam Optional<Long> at,
            @RequestParam Optional<UUID> as) {
        at.ifPresent(SequenceNumbers::check);
        return queries.ask(new GetTable(roomId, account.userId(), at, as), TableView.class);
    }

    @GetMapping("/frames")
    Mono<FramePage> frames(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @RequestParam long after,
            @RequestParam(defaultValue = "500") int limit, @RequestParam Optional<UUID> as) {
        SequenceNumbers.check(after);
        Shape.range(limit, "limit", 1, MOST_FRAMES);
        return queries.ask(new GetFrames(roomId, account.userId(), after, limit, as), FramePage.class);
    }

    @GetMapping("/messages")
    Mono<List<ChatEntry>> messages(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "50") int limit) {
        before.ifPresent(SequenceNumbers::check);
        Shape.range(limit, "limit", 1, MOST_MESSAGES);
        return queries.askMany(new GetMessages(roomId, account.userId(), before, limit), ChatEntry.class);
    }

    @GetMapping("/sessions")
    Mono<List<SessionView>> sessions(@AuthenticationPrincipal Account account, @PathVariable UUID roomId) {
        return queries.askMany(new ListSessions(roomId, account.userId()), SessionView.class);
    }

    @GetMapping("/people")
    Mono<List<Person>> people(@AuthenticationPrincipal Account account, @PathVariable UUID roomId) {
        return queries.askMany(new ListPeople(roomId, account.userId()), Person.class);
    }
}
