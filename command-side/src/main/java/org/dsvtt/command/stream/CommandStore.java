package org.dsvtt.command.stream;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.dsvtt.axon.ConnectionPools;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The database the command side has of its own, when the events are in Axon Server. What is in it can be made of the events. */
@Component
@Profile("axon-server")
@EnableConfigurationProperties(CommandStoreSettings.class)
class CommandStore implements AutoCloseable {
    private final HikariDataSource connections;

    CommandStore(CommandStoreSettings settings) {
        connections = ConnectionPools.open(
                "command-store", settings.url(), settings.username(), settings.password(), settings.connections());
        if (!settings.preparedStatements()) connections.addDataSourceProperty("prepareThreshold", "0");
        Flyway.configure().dataSource(connections).locations("classpath:db/command-store").load().migrate();
    }

    DataSource dataSource() {
        return connections;
    }

    JdbcClient sql() {
        return JdbcClient.create(connections);
    }

    TransactionOperations transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    @Override
    public void close() {
        connections.close();
    }
}
