package org.dsvtt.gateway.presence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The boards of other gateways, as a {@link PresenceBoard} sees them. */
interface OtherBoards {

    /** This gateway is the only one. */
    OtherBoards NONE = new OtherBoards() {
        @Override
        public void changed(UUID roomId) {}

        @Override
        public Mono<Map<UUID, Set<UUID>>> ask(Collection<UUID> rooms) {
            return Mono.just(Map.of());
        }
    };

    /** Who is here in this room, or whether it is of interest here, may be different now. Must neither wait nor throw. */
    void changed(UUID roomId);

    /** Who is elsewhere in these rooms; rooms without anybody may be left out, and are when nobody can be asked. */
    Mono<Map<UUID, Set<UUID>>> ask(Collection<UUID> rooms);

    /** Nothing is told or heard any more. */
    default void close() {}
}
