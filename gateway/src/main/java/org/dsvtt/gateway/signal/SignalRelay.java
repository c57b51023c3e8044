package org.dsvtt.gateway.signal;

import java.util.UUID;
import java.util.function.Consumer;
import reactor.core.Disposable;

/** The way to those who listen to a room at other gateways. Whatever goes by it may get lost. */
interface SignalRelay {

    /** This gateway is the only one. */
    SignalRelay NONE = new SignalRelay() {
        @Override
        public void send(UUID roomId, AddressedSignal signal) {}

        @Override
        public Disposable listen(UUID roomId, Consumer<AddressedSignal> listener) {
            return () -> {};
        }
    };

    /** Tells the other gateways. Neither waits nor throws. */
    void send(UUID roomId, AddressedSignal signal);

    /** Hears what other gateways tell, in the order they told it, until disposed. The listener must not wait. */
    Disposable listen(UUID roomId, Consumer<AddressedSignal> listener);
}
