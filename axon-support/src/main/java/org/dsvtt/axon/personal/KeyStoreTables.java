package org.dsvtt.axon.personal;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the key store. */
final class KeyStoreTables {

    private KeyStoreTables() {}

    /** Makes them, or brings them to what this version needs. */
    static void migrate(DataSource keyStore) {
        Flyway.configure().dataSource(keyStore).locations("classpath:db/key-store").load().migrate();
    }
}
