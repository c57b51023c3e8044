package org.dsvtt.query.table;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.query.RecordedEvents;
import org.springframework.stereotype.Component;

/** Keeps the live tables up with the events, from the moment this process started. */
@Component
@ProcessingGroup(LiveTablesProjector.PROCESSOR)
class LiveTablesProjector {

    static final String PROCESSOR = "live-tables";

    private final LiveTables tables;
    private final RecordedEvents recorded;

    LiveTablesProjector(LiveTables tables, RecordedEvents recorded) {
        this.tables = tables;
        this.recorded = recorded;
    }

    @EventHandler
    void on(TableEvent event, DomainEventMessage<?> message) {
        tables.deliver(recorded.of(message));
    }
}
