package org.dsvtt.query.projection;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.personal.PersonKeys;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.GetProjection;
import org.dsvtt.contracts.query.ListProjections;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.RebuildProjection;
import org.dsvtt.query.nodes.QueryNodes;
import org.dsvtt.query.store.ProcessorPositions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All views there are: keeps them up while the process runs, tells how they are, and has them made anew. */
@Component
class Projections implements SmartLifecycle {

    private static final int EVENTS_PER_BATCH = 500;
    private static final long FAR_BEHIND = 5_000;
    /** A batch that takes longer is given up and comes again at the next start. */
    private static final long PATIENCE_SECONDS = 5;

    private final List<ProjectionKeeper> keepers;
    private final GenerationProcessors processors;
    private volatile boolean running;

    Projections(
            List<Projection> projections,
            EventStore events,
            PersonKeys keys,
            ProcessorPositions positions,
            QueryNodes nodes,
            @Qualifier("readStoreDataSource") DataSource dataSource) {
        this.processors = new GenerationProcessors(events, positions.tokens(), positions.transactions(), EVENTS_PER_BATCH, FAR_BEHIND);
        var generations = new Generations(dataSource);
        this.keepers = projections.stream()
                .map(projection -> new ProjectionKeeper(projection, generations, positions, processors, events, nodes, keys))
                .sorted(Comparator.comparing(ProjectionKeeper::name))
                .toList();
    }

    @QueryHandler
    List<ProjectionStatus> list(ListProjections query) {
        return keepers.stream().map(ProjectionKeeper::status).toList();
    }

    @QueryHandler
    ProjectionStatus get(GetProjection query) {
        return keeper(query.name()).statusWithHash();
    }

    @QueryHandler
    ProjectionStatus rebuild(RebuildProjection query) {
        ProjectionKeeper keeper = keeper(query.name());
        if (!keeper.rebuild()) throw refused(ErrorCode.REBUILD_RUNNING, "The view is being made anew already.");
        return keeper.status();
    }

    @Override
    public void start() {
        keepers.forEach(ProjectionKeeper::start);
        running = true;
    }

    @Override
    public void stop() {
        CompletableFuture.allOf(keepers.stream().map(ProjectionKeeper::stop).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        processors.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private ProjectionKeeper keeper(String name) {
        return keepers.stream()
                .filter(keeper -> keeper.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(ErrorCode.PROJECTION_NOT_FOUND, "There is no view of this name."));
    }

    private static RejectedException refused(ErrorCode code, String message) {
        return new RejectedException(Rejection.of(code, message));
    }
}
