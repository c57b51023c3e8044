package org.dsvtt.axon;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

/** Snapshots are taken after the answer to the command, on a thread of their own. */
public class SnapshotConfiguration {

    /** Ends only when the snapshot at hand is stored, and before the event store does, which it is given. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    ExecutorService snapshotThread(EventStore endsLater) {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name("snapshots").factory());
    }

    @Bean
    SpringAggregateSnapshotter snapshotter(
            @Qualifier("snapshotThread") ExecutorService snapshotThread,
            Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore eventStore,
            TransactionManager transactions,
            SnapshotterSpanFactory spans) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .eventStore(eventStore)
                .executor(snapshotThread)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .spanFactory(spans)
                .build();
    }
}
