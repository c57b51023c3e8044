package org.dsvtt.axon.watch;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.contracts.query.GetNodeStatus;
import org.dsvtt.contracts.query.NodeStatus;

/** Answers for this process. Others like it answer the same question for themselves. */
final class NodeStatusQueries {
    private final String name;
    private final String kind;
    private final Parts parts;
    private final List<StatusSource> sources;

    NodeStatusQueries(String name, String kind, Parts parts, List<StatusSource> sources) {
        this.name = name;
        this.kind = kind;
        this.parts = parts;
        this.sources = sources;
    }

    /** Runs on a thread that may wait, three seconds at most. */
    @QueryHandler
    NodeStatus status(GetNodeStatus query) {
        var machine = ManagementFactory.getRuntimeMXBean();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new NodeStatus(
                name, kind, version(), Runtime.version().toString(), Instant.ofEpochMilli(machine.getStartTime()),
                heap.getUsed(), heap.getMax(),
                sources.stream().mapToLong(StatusSource::eventsAppended).sum(),
                parts.status(),
                sources.stream().flatMap(source -> source.disks().stream()).toList(),
                sources.stream().map(StatusSource::sockets).flatMap(Optional::stream).findFirst(),
                sources.stream().flatMap(source -> source.slowest().stream()).toList());
    }

    private static String version() {
        return Objects.requireNonNullElse(NodeStatus.class.getPackage().getImplementationVersion(), "(not packaged)");
    }
}
