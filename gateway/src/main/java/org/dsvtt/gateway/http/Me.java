package org.dsvtt.gateway.http;

import java.util.UUID;

/**
 * The account a token speaks for.
 *
 * @param admin whether it administers the server; that gives no rights at any table
 */
public record Me(UUID userId, String name, boolean admin) {}
