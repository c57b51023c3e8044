package org.dsvtt.contracts.query;

/**
 * How a view is, with its content hash, which takes reading all of it; answered with a {@link ProjectionStatus}, or refused
 * with {@code PROJECTION_NOT_FOUND}. For who administers the server.
 */
public record GetProjection(String name) {}
