package org.dsvtt.axon.embedded;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables of the event store, brought up to date when it is made. Not a {@code Flyway} bean, because the read side
 * has another database with migrations of its own.
 */
final class EventStoreSchema {

    EventStoreSchema(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).locations("classpath:db/event-store").load().migrate();
    }
}
