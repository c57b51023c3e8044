package org.dsvtt.axon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.MoreExecutors;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakenInPlaceTests {
    private final List<CallOptions> calls = new ArrayList<>();
    private final Channel server = new Channel() {
        @Override
        public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
            calls.add(options);
            return null;
        }

        @Override
        public String authority() {
            return "server";
        }
    };

    @Test
    void givenWhatIsOnlyHandedOn_whenCalled_thenItIsTakenOnTheThreadOfTheNetwork() {
        call(CommandServiceGrpc.getDispatchMethod());
        call(CommandServiceGrpc.getOpenStreamMethod());
        call(EventStoreGrpc.getAppendEventMethod());
        call(EventStoreGrpc.getListEventsMethod());
        call(QueryServiceGrpc.getSubscriptionMethod());

        assertThat(calls).hasSize(5).extracting(CallOptions::getExecutor).containsOnly(MoreExecutors.directExecutor());
    }

    @Test
    void givenAnswersThatMayBeLarge_whenCalled_thenTheyAreTakenElsewhere() {
        call(QueryServiceGrpc.getQueryMethod());

        assertThat(calls).singleElement().extracting(CallOptions::getExecutor).isNull();
    }

    private void call(MethodDescriptor<?, ?> method) {
        new TakenInPlace().interceptCall(method, CallOptions.DEFAULT, server);
    }
}
