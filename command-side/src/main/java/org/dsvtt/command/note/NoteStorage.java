package org.dsvtt.command.note;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.dsvtt.command.stream.SnapshotsOfRevision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often the state of a note is put away: often, since every edit in its stream holds the whole text. */
@Configuration
class NoteStorage {
    private static final int EVENTS_PER_SNAPSHOT = 10;

    @Bean
    SnapshotTriggerDefinition noteSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    SnapshotFilter noteSnapshotsOfThisRevision() {
        return new SnapshotsOfRevision(Note.class, Note.REVISION);
    }
}
