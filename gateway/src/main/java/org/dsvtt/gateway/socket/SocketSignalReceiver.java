package org.dsvtt.gateway.socket;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.signal.SignalReceiver;
import org.dsvtt.gateway.signal.SignalSlot;

/** Puts the signals of a room into the outbox of a socket. */
record SocketSignalReceiver(UUID userId, Listening listening, Socket socket, Runnable whenRemoved) implements SignalReceiver {

    @Override
    public void receive(Optional<SignalSlot> slot, byte[] json) {
        socket.sendPassing(slot.<Object>map(replaceable -> replaceable).orElseGet(Object::new), listening, json);
    }

    @Override
    public void removed() {
        whenRemoved.run();
    }

    @Override
    public void ended(Rejection why) {
        socket.fail(why);
    }
}
