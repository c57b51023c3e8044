package org.dsvtt.contracts.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A note as it stands in the list of one of its readers.
 *
 * @param version the newest; every change makes one, also of who may read it
 * @param editedAt when the newest version was made, and {@code editedBy} by whom
 * @param mayEdit whether the reader may change what it says
 * @param mayShare whether the reader may change who reads it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NoteSummary(
        UUID noteId,
        String title,
        Optional<String> folder,
        List<String> tags,
        Audience audience,
        UUID author,
        long version,
        Instant createdAt,
        Instant editedAt,
        UUID editedBy,
        boolean mayEdit,
        boolean mayShare) {}
