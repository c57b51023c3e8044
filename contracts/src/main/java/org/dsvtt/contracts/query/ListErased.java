package org.dsvtt.contracts.query;

/**
 * Who was erased; answered with a list of {@link ErasedPerson}, the first one first.
 *
 * @param known how many the sender knows of: the list is empty if there are no more
 */
public record ListErased(int known) {}
