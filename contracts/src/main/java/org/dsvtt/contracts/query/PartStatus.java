package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How a process finds one of the servers it leans on.
 *
 * @param name such as {@code event-store}
 * @param vital whether nobody can play without it
 * @param version of the server, if it tells
 * @param reason why it counts as away
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PartStatus(String name, boolean up, boolean vital, Optional<String> version, Optional<String> reason) {}
