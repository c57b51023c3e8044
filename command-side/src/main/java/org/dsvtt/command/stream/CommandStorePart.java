package org.dsvtt.command.stream;

import java.util.Optional;
import org.dsvtt.axon.watch.DatabasePart;
import org.dsvtt.axon.watch.Part;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The {@link CommandStore} for whoever watches the server: without receipts no command is taken. */
@Component
@Profile("axon-server")
class CommandStorePart implements Part {
    private final DatabasePart database;

    CommandStorePart(CommandStore store) {
        database = new DatabasePart("command-store", true, store.dataSource());
    }

    @Override
    public String name() {
        return database.name();
    }

    @Override
    public boolean vital() {
        return database.vital();
    }

    @Override
    public Optional<String> ask() throws Exception {
        return database.ask();
    }
}
