package org.dsvtt.gateway.export;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code dsvtt.exports.*}.
 *
 * @param directory where the files are kept; made when it is missing
 * @param keptFor how long they are kept
 * @param perPerson how many a person may have at a time
 */
@Validated
@ConfigurationProperties("dsvtt.exports")
record ExportProperties(
        @NotNull Path directory, @DefaultValue("24h") Duration keptFor, @DefaultValue("5") @Positive int perPerson) {}
