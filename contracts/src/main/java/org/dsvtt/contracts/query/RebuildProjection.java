package org.dsvtt.contracts.query;

/**
 * Has a view made anew from the events, beside the one in use, which it replaces when it is done. Answered at once with the
 * {@link ProjectionStatus}; refused with {@code PROJECTION_NOT_FOUND} or {@code REBUILD_RUNNING}. For who administers the
 * server.
 */
public record RebuildProjection(String name) {}
