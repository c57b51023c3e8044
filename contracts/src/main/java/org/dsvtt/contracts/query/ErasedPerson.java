package org.dsvtt.contracts.query;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whose key was erased.
 *
 * @param removed whether their account and their seats are gone too
 */
public record ErasedPerson(UUID personId, Instant erasedAt, boolean removed) {}
