package org.dsvtt.command.stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code dsvtt.command-store.*}: the database of the command side, when the events are in Axon Server.
 *
 * @param url JDBC address of the database
 * @param username who owns its tables
 * @param connections how many are kept open at most; each running command needs one
 * @param preparedStatements whether connections may keep statements prepared; a PgBouncer before 1.21 loses them
 */
@Validated
@ConfigurationProperties("dsvtt.command-store")
record CommandStoreSettings(
        @NotBlank String url,
        @NotBlank String username,
        @DefaultValue("") String password,
        @DefaultValue("10") @Positive int connections,
        @DefaultValue("true") boolean preparedStatements) {}
