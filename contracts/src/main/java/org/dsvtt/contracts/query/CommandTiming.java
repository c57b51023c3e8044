package org.dsvtt.contracts.query;

/**
 * How long commands of one type took, from the gateway to the answer.
 *
 * @param count how many were answered since the start, and {@code rejected} how many of them with a refusal
 * @param meanMillis over all of them
 * @param slowestMillis the longest of the last minutes
 */
public record CommandTiming(String type, long count, long rejected, double meanMillis, double slowestMillis) {}
