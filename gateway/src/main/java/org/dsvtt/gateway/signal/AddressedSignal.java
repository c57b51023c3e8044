package org.dsvtt.gateway.signal;

import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.MalformedField;
import org.dsvtt.contracts.Shape;

/**
 * A signal with those who may be told of it, as the query side said.
 *
 * @param by who sent it
 * @param to at most as many as a room has seats
 * @param seq the event up to which the answer of the query side holds, or {@link #UNKNOWN}
 */
record AddressedSignal(UUID by, Signal signal, Set<UUID> to, long seq) {
    static final long UNKNOWN = -1;

    AddressedSignal {
        Shape.required(by, "by");
        Shape.required(signal, "signal");
        to = Set.copyOf(Shape.required(to, "to"));
        if (to.size() > Limits.MEMBERS) throw new MalformedField("to", "is more people than a room has seats");
        if (seq < UNKNOWN) throw new MalformedField("seq", "must be a sequence number");
    }
}
