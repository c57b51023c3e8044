package org.dsvtt.gateway.table;

import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.dsvtt.contracts.query.GetNodeStatus;
import org.dsvtt.contracts.query.NodeStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks all who handle the question over Axon's query bus: the one in this process, or those of all processes. */
@Component
final class AxonServerNodes implements ServerNodes {
    /** Longer than a process looks at what it leans on. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final QueryGateway queries;
    private final BusCalls calls;

    AxonServerNodes(QueryGateway queries, BusCalls calls) {
        this.queries = queries;
        this.calls = calls;
    }

    @Override
    public Mono<List<NodeStatus>> status() {
        return calls.call(() -> {
            try (var answers = queries.scatterGather(
                    new GetNodeStatus(), instanceOf(NodeStatus.class), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return CompletableFuture.completedFuture(answers
                        .sorted(Comparator.comparing(NodeStatus::kind).thenComparing(NodeStatus::name))
                        .toList());
            }
        });
    }
}
