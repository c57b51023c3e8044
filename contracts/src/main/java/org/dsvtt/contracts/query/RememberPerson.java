package org.dsvtt.contracts.query;

import java.util.UUID;

/** The name a person goes by now, from a checked token; answered with {@code true}. Sent when it is first seen or changed. */
public record RememberPerson(UUID userId, String name) {}
