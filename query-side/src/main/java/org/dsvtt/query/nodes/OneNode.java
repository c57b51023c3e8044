package org.dsvtt.query.nodes;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A query side that is the only one. */
@Component
@Profile("!axon-server")
class OneNode implements QueryNodes, LivePositions {

    @Override
    public int count() {
        return 1;
    }

    @Override
    public TokenStore forProcessor() {
        return new PositionsOfThisProcess();
    }

    @Override
    public boolean everyEventComesHere() {
        return true;
    }
}
