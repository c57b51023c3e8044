package org.dsvtt.axon.server;

import static org.axonframework.queryhandling.GenericQueryResponseMessage.asResponseMessage;

import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.dsvtt.axon.Rejections;

/**
 * Handles the queries Axon Server sends here. A rejection is an answer, also when the handler fails with it later on: the
 * connector would send nothing but the message of such a failure, and who asked could not tell it from an error of ours.
 */
final class RefusingQueryBus extends SimpleQueryBus {

    RefusingQueryBus(Builder settings) {
        super(settings);
    }

    @Override
    public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> query) {
        return super.query(query).exceptionallyCompose(failure -> Rejections.in(failure).isPresent()
                ? CompletableFuture.completedFuture(asResponseMessage(query.getResponseType().responseMessagePayloadType(), failure))
                : CompletableFuture.failedFuture(failure));
    }
}
