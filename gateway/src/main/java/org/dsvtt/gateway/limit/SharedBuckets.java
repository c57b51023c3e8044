package org.dsvtt.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The buckets of people for one limit, filled and emptied by all gateways together. */
interface SharedBuckets {

    /** This gateway is the only one. */
    SharedBuckets NONE = new SharedBuckets() {
        @Override
        public Mono<ConsumptionProbe> consume(UUID userId) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> giveBack(UUID userId) {
            return Mono.empty();
        }
    };

    /** Takes one token, or says when there is one. Empty when nobody can be asked: then the gateway's own bucket decides. */
    Mono<ConsumptionProbe> consume(UUID userId);

    /** Puts one token back, if it can. Never fails. */
    Mono<Void> giveBack(UUID userId);

    /** Makes the buckets of each limit. */
    interface Factory {
        /** @param name part of the keys: the same at every gateway, and different for every limit */
        SharedBuckets of(String name, Bandwidth bandwidth);
    }
}
