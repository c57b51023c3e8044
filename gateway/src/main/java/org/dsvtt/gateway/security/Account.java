package org.dsvtt.gateway.security;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone with a valid access token.
 *
 * @param userId the subject of the token; the only thing the table knows a person by
 * @param name what they go by in the identity server
 * @param admin whether they administer the server
 * @param until when the token ends
 */
public record Account(UUID userId, String name, boolean admin, Instant until) {}
