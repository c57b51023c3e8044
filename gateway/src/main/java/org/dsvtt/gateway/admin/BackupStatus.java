package org.dsvtt.gateway.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * The last backup.
 *
 * @param at when it was made; absent when none was
 * @param file its name, and {@code bytes} its size
 * @param ok whether it is whole
 * @param message what went wrong, or what else there is to say
 * @param late whether there should have been another one by now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BackupStatus(
        Optional<Instant> at, Optional<String> file, Optional<Long> bytes, boolean ok, Optional<String> message, boolean late) {}
