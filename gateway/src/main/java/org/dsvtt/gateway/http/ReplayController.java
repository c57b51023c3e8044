package org.dsvtt.gateway.http;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.query.GetRecap;
import org.dsvtt.contracts.query.GetTimeline;
import org.dsvtt.contracts.query.Recap;
import org.dsvtt.contracts.query.ReplayFrames;
import org.dsvtt.contracts.query.Timeline;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The past of one table as the asker may know it. How far back that is, the query side decides with every question. */
@RestController
@RequestMapping("/api/rooms/{roomId}")
class ReplayController {

    private final TableQueries queries;
    private final ReplayStream stream;

    ReplayController(TableQueries queries, ReplayStream stream) {
        this.queries = queries;
        this.stream = stream;
    }

    @GetMapping(path = "/replay", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<Void> replay(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @RequestParam long after,
            @RequestParam long to, @RequestParam Optional<UUID> as, ServerHttpResponse response) {
        SequenceNumbers.check(after);
        SequenceNumbers.check(to);
        response.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        return stream.write(new ReplayFrames(roomId, account.userId(), as, after, to, ReplayStream.PAGE), response);
    }

    @GetMapping("/timeline")
    Mono<Timeline> timeline(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @RequestParam Optional<UUID> session,
            @RequestParam Optional<Long> around) {
        if (session.isPresent() && around.isPresent()) {
            throw new MalformedField("around", "and session cannot both be given");
        }
        around.ifPresent(SequenceNumbers::check);
        return queries.ask(new GetTimeline(roomId, account.userId(), session, around), Timeline.class);
    }

    @GetMapping("/sessions/{sessionId}/recap")
    Mono<Recap> recap(@AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID sessionId) {
        return queries.ask(new GetRecap(roomId, account.userId(), sessionId), Recap.class);
    }
}
