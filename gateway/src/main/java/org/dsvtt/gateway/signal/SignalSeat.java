package org.dsvtt.gateway.signal;

import java.util.UUID;

/** A receiver in a room. It is passed over until its membership is checked. */
final class SignalSeat {
    private final SignalReceiver receiver;
    private volatile boolean admitted;

    SignalSeat(SignalReceiver receiver) {
        this.receiver = receiver;
    }

    UUID userId() {
        return receiver.userId();
    }

    SignalReceiver receiver() {
        return receiver;
    }

    boolean isAdmitted() {
        return admitted;
    }

    void admit() {
        admitted = true;
    }
}
