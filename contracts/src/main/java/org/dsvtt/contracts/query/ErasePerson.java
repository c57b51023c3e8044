package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * Has a person erased: what they wrote can never be read again, by anybody. Answered with {@code true} when that is on disk.
 * Whether {@code by} may order it was checked before: it is the person, or administers the server.
 *
 * @param onlyIfKnown refuse with {@code PERSON_NOT_FOUND} who never wrote anything
 */
public record ErasePerson(UUID personId, UUID by, boolean onlyIfKnown) {}
