package org.dsvtt.gateway.signal;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Rejection;

/** One socket's end of the signals of a room. Its methods are called on any thread, and must neither wait nor throw. */
public interface SignalReceiver {

    UUID userId();

    /**
     * A signal for this person.
     *
     * @param slot what it replaces, if it is not yet sent; empty if it replaces nothing
     * @param json shared with other receivers: not to be changed
     */
    void receive(Optional<SignalSlot> slot, byte[] json);

    /** The person is no member any more; nothing comes after this. */
    void removed();

    /** The room cannot be followed any more; nothing comes after this. */
    void ended(Rejection why);
}
