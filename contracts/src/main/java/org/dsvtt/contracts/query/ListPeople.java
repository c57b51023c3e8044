package org.dsvtt.contracts.query;

import java.util.UUID;

/** The members of a room with their names; answered with a list of {@link Person}. */
public record ListPeople(UUID roomId, UUID viewer) {}
