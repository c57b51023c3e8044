package org.dsvtt.axon.embedded;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the event store is.
 *
 * @param url JDBC address of its database
 * @param username who owns its tables
 * @param connections how many are kept open at most; each running command needs one
 * @param directory a folder on the disk where it keeps its files, if that is this machine's; commands are refused with
 *     {@code STORAGE_FULL} while less than {@code reserve} is left on it
 */
@Validated
@ConfigurationProperties("dsvtt.event-store")
record EventStoreSettings(
        @NotBlank String url,
        @NotBlank String username,
        @DefaultValue("") String password,
        @DefaultValue("10") @Positive int connections,
        @Nullable Path directory,
        @DefaultValue("256MB") DataSize reserve) {}
