package org.dsvtt.contracts.query;

/** How the views are, by name; answered with a list of {@link ProjectionStatus}. For who administers the server. */
public record ListProjections() {}
