package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/** A token: {@code x}, {@code y} is its top left square, {@code size} its side in squares. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TokenView(
        UUID id,
        String name,
        double x,
        double y,
        int size,
        Optional<UUID> ownerId,
        boolean hidden,
        Optional<String> color,
        Optional<String> portraitId) {}
