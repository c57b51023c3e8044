package org.dsvtt.contracts.wire;

/** The whole table anew, for a viewer whose rights changed so much that single changes would not tell it. */
public record TableShown(TableView table) implements Change {}
