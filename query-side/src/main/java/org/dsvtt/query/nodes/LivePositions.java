package org.dsvtt.query.nodes;

import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Where the processors stand that tell people at once what happens, and who has which part of them. */
public interface LivePositions {

    /** Rooms are spread over these; events of one room are always handled one after the other. */
    int SEGMENTS = 4;

    /** A store for one processor. What it says needs no transaction around it. */
    TokenStore forProcessor();

    /** Whether every event comes to this process; otherwise each comes to one of several. */
    boolean everyEventComesHere();
}
