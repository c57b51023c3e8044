package org.dsvtt.gateway.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.query.ListProjections;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.ServerNodes;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How the server is, and how a request reached it. Refused with {@code FORBIDDEN} unless to administrators. */
@RestController
class StatusController {
    private final ServerNodes nodes;
    private final TableQueries queries;
    private final Backups backups;
    private final RequestPaths paths;

    StatusController(ServerNodes nodes, TableQueries queries, Backups backups, RequestPaths paths) {
        this.nodes = nodes;
        this.queries = queries;
        this.backups = backups;
        this.paths = paths;
    }

    @GetMapping("/api/admin/status")
    Mono<ServerStatus> status(@AuthenticationPrincipal Account account) {
        Administrators.require(account);
        var backup = Mono.fromCallable(backups::last).subscribeOn(Schedulers.boundedElastic());
        return Mono.zip(nodes.status(), projections(), backup).map(answers -> new ServerStatus(
                Instant.now(), answers.getT1(), answers.getT2(), newestEvent(answers.getT2()), answers.getT3()));
    }

    @GetMapping("/api/admin/path")
    Mono<RequestPath> path(@AuthenticationPrincipal Account account, ServerWebExchange exchange) {
        Administrators.require(account);
        return paths.of(exchange.getRequest());
    }

    /** None while the read side does not answer: the rest of the page is needed most then. */
    private Mono<List<ProjectionStatus>> projections() {
        return queries.askMany(new ListProjections(), ProjectionStatus.class).onErrorReturn(RejectedException.class, List.of());
    }

    private static Optional<Long> newestEvent(List<ProjectionStatus> projections) {
        return projections.stream().map(view -> view.position() + view.behind()).filter(number -> number >= 0).max(Long::compare);
    }
}
