package org.dsvtt.query.store;

import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.dsvtt.axon.ConnectionPools;
import org.dsvtt.axon.watch.DatabasePart;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections to the read database: what is asked goes through R2DBC. The positions of event processors go through
 * JDBC, because Axon needs them there, and so does what they put into views, to be in the same transaction. Both are found
 * by name only, since the write side brings a database of its own into the same context.
 */
@Configuration
@EnableConfigurationProperties(ReadStoreSettings.class)
class ReadStoreConfiguration {

    /** One for each thread that puts events into views, and some to claim positions and to look after generations. */
    private static final int JDBC_CONNECTIONS = 8;
    /** Waiting longer than this for a connection means that the database is away. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int ANY_NUMBER = -1;

    @Bean(defaultCandidate = false)
    HikariDataSource readStoreDataSource(ReadStoreSettings settings) {
        HikariDataSource dataSource = ConnectionPools.open(
                "read-store", settings.jdbcUrl(), settings.username(), settings.password(), JDBC_CONNECTIONS);
        // the same statement means another table in another generation, so that none is kept prepared
        dataSource.addDataSourceProperty("prepareThreshold", "0");
        return dataSource;
    }

    @Bean(defaultCandidate = false)
    ConnectionPool readStoreConnections(ReadStoreSettings settings) {
        var server = PostgresqlConnectionConfiguration.builder()
                .applicationName("dsvtt-query-side")
                .host(settings.host())
                .port(settings.port())
                .database(settings.database())
                .username(settings.username())
                .password(settings.password())
                .preparedStatementCacheQueries(settings.preparedStatements() ? ANY_NUMBER : 0)
                .connectTimeout(CONNECT_TIMEOUT)
                .tcpKeepAlive(true)
                .build();
        return new ConnectionPool(ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(server))
                .name("read-store")
                .initialSize(0)
                .maxSize(settings.connections())
                .maxAcquireTime(CONNECT_TIMEOUT)
                .maxIdleTime(Duration.ofMinutes(10))
                .build());
    }

    /** Everything that uses the views comes through here, so it comes after the migration. */
    @Bean
    ReadStore readStore(
            @Qualifier("readStoreDataSource") DataSource dataSource,
            @Qualifier("readStoreConnections") ConnectionPool connections) {
        Flyway.configure().dataSource(dataSource).locations("classpath:db/read-store").load().migrate();
        return new ReadStore(connections);
    }

    @Bean
    DatabasePart readStorePart(@Qualifier("readStoreDataSource") DataSource dataSource) {
        return new DatabasePart("read-store", false, dataSource);
    }

    @Bean
    ProcessorPositions processorPositions(
            @Qualifier("readStoreDataSource") DataSource dataSource, Serializer serializer, ReadStore migrated) {
        return new ProcessorPositions(dataSource, serializer);
    }
}
