package org.dsvtt.gateway.table;

import java.util.List;
import org.dsvtt.contracts.query.NodeStatus;
import reactor.core.publisher.Mono;

/** The way to every process of the server, this one among them. */
public interface ServerNodes {

    /** What each process tells of itself. One that does not answer within a few seconds is missing. */
    Mono<List<NodeStatus>> status();
}
