package org.dsvtt.command.stream;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedType;

/**
 * Lets snapshots of an aggregate through only if they have its present shape. Axon's own filter looks for another
 * annotation than ours. Snapshots of other aggregates pass, because Axon asks the filters of all aggregates about each.
 */
public record SnapshotsOfRevision(Class<?> aggregate, String revision) implements SnapshotFilter {

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        SerializedType type = snapshot.getPayload().getType();
        return !type.getName().equals(aggregate.getName()) || revision.equals(type.getRevision());
    }
}
