package org.dsvtt.query.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the read database is. It belongs to the read side alone and can be dropped: all but the names of people is made
 * again from the events.
 *
 * @param username who owns its tables
 * @param connections how many are kept open at most for reading and writing views; event processors have a few more
 * @param preparedStatements whether connections may keep statements prepared; a PgBouncer before 1.21 loses them
 */
@Validated
@ConfigurationProperties("dsvtt.read-store")
record ReadStoreSettings(
        @NotBlank String host,
        @DefaultValue("5432") @Positive @Max(65_535) int port,
        @NotBlank String database,
        @NotBlank String username,
        @DefaultValue("") String password,
        @DefaultValue("10") @Positive int connections,
        @DefaultValue("true") boolean preparedStatements) {

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
