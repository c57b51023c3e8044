package org.dsvtt.gateway.admin;

import java.util.List;
import org.dsvtt.contracts.query.GetProjection;
import org.dsvtt.contracts.query.ListProjections;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.RebuildProjection;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the views of the read side are, and having them made anew. Refused with {@code FORBIDDEN} unless to administrators. */
@RestController
class ProjectionController {
    private final TableQueries queries;

    ProjectionController(TableQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/admin/projections")
    Mono<List<ProjectionStatus>> list(@AuthenticationPrincipal Account account) {
        Administrators.require(account);
        return queries.askMany(new ListProjections(), ProjectionStatus.class);
    }

    @GetMapping("/api/admin/projections/{name}")
    Mono<ProjectionStatus> get(@AuthenticationPrincipal Account account, @PathVariable String name) {
        Administrators.require(account);
        return queries.ask(new GetProjection(name), ProjectionStatus.class);
    }

    @PostMapping("/api/admin/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ProjectionStatus> rebuild(@AuthenticationPrincipal Account account, @PathVariable String name) {
        Administrators.require(account);
        return queries.ask(new RebuildProjection(name), ProjectionStatus.class);
    }
}
