package org.dsvtt.query.erasure;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.personal.PersonKeys;
import org.dsvtt.contracts.query.ErasedPerson;
import org.dsvtt.contracts.query.ListErased;
import org.springframework.stereotype.Component;

/** Tells gateways, who have no key store, whom they must no longer let in. */
@Component
class ErasureQueries {
    private final PersonKeys keys;

    ErasureQueries(PersonKeys keys) {
        this.keys = keys;
    }

    @QueryHandler
    List<ErasedPerson> list(ListErased query) {
        return keys.refresh().people().size() > query.known() ? keys.erased() : List.of();
    }
}
