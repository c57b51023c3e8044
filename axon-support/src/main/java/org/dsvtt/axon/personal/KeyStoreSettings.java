package org.dsvtt.axon.personal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code dsvtt.key-store.*}: the database with the keys of people. It is apart from the event store, so that a copy of one of
 * them alone is of no use.
 *
 * @param url the JDBC address of the PostgreSQL database
 * @param username who owns its tables
 * @param connections how many are kept open at most
 */
@Validated
@ConfigurationProperties("dsvtt.key-store")
record KeyStoreSettings(
        @NotBlank String url,
        @NotBlank String username,
        @DefaultValue("") String password,
        @DefaultValue("4") @Positive int connections) {}
