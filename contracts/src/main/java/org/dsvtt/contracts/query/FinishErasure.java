package org.dsvtt.contracts.query;

import java.util.UUID;

/** Writes down that the account and the seats of an erased person are gone too; answered with {@code true}. */
public record FinishErasure(UUID personId) {}
