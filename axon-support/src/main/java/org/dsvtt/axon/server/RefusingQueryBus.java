package org.dsvtt.axon.server;

import static org.axonframework.queryhandling.GenericQueryResponseMessage.asResponseMessage;

import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
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

    /** {@inheritDoc} For good, as with commands ({@link org.dsvtt.axon.StoringCommandBus}). */
    @Override
    public <R> Registration subscribe(String queryName, Type responseType, MessageHandler<? super QueryMessage<?, R>> handler) {
        super.subscribe(queryName, responseType, handler);
        return () -> true;
    }

    @Override
    public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> query) {
        return super.query(query).exceptionallyCompose(failure -> Rejections.in(failure).isPresent()
                ? CompletableFuture.completedFuture(asResponseMessage(query.getResponseType().responseMessagePayloadType(), failure))
                : CompletableFuture.failedFuture(failure));
    }
}
