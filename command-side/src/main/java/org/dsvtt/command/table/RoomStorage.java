package org.dsvtt.command.table;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.dsvtt.command.stream.SnapshotsOfRevision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** How rooms are kept at hand and how often their state is put away. */
@Configuration
class RoomStorage {
    private static final int EVENTS_PER_SNAPSHOT = 100;

    @Bean
    Cache roomCache() {
        return new RoomCache();
    }

    /** Nobody else writes. */
    @Bean
    @Profile("!axon-server")
    FreshRooms roomsOfThisProcess() {
        return _ -> {};
    }

    @Bean
    @Profile("axon-server")
    FreshRooms sharedRooms(EventStore events) {
        return new SharedRooms(events);
    }

    @Bean
    SnapshotTriggerDefinition roomSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    SnapshotFilter snapshotsOfThisRevision() {
        return new SnapshotsOfRevision(Room.class, Room.REVISION);
    }
}
