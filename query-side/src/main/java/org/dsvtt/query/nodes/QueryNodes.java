package org.dsvtt.query.nodes;

/** The query sides that run at present. */
@FunctionalInterface
public interface QueryNodes {

    /** How many there are, this one included. */
    int count();
}
