package org.dsvtt.axon.server;

import com.google.common.util.concurrent.MoreExecutors;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.util.Set;

/**
 * Has what Axon Server sends taken on the thread that reads it from the network. gRPC hands each message to another thread
 * otherwise, which costs more than to take it: the connector only puts it into a queue, completes a future, or wakes whoever
 * waits. What is called here must not wait for Axon Server, for nothing more is read until it returns.
 *
 * <p>Answers to queries go to other threads as ever. They may be as large as a whole table, and are made into objects by
 * whoever takes them.
 */
final class TakenInPlace implements ClientInterceptor {
    private static final Set<MethodDescriptor<?, ?>> BRIEF = Set.of(
            CommandServiceGrpc.getOpenStreamMethod(), CommandServiceGrpc.getDispatchMethod(),
            EventStoreGrpc.getAppendEventMethod(), EventStoreGrpc.getListEventsMethod(), EventStoreGrpc.getListAggregateEventsMethod(),
            QueryServiceGrpc.getOpenStreamMethod(), QueryServiceGrpc.getSubscriptionMethod());

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return next.newCall(method, BRIEF.contains(method) ? options.withExecutor(MoreExecutors.directExecutor()) : options);
    }
}
