package org.dsvtt.gateway.signal;

import java.util.UUID;
import java.util.function.Consumer;
import org.dsvtt.gateway.redis.RedisLink;
import reactor.core.Disposable;

/** Signals on Redis' channels {@code dsvtt:signals:<room>}. Nothing of them is stored. */
final class RedisSignals implements SignalRelay {
    private final RedisLink link;

    RedisSignals(RedisLink link) {
        this.link = link;
    }

    @Override
    public void send(UUID roomId, AddressedSignal signal) {
        if (signal.to().isEmpty()) return;
        link.tell(commands -> commands.publish(channel(roomId), new SignalEnvelope(link.self(), signal).bytes()));
    }

    @Override
    public Disposable listen(UUID roomId, Consumer<AddressedSignal> listener) {
        return link.listen(channel(roomId), message -> {
            var envelope = SignalEnvelope.read(message);
            if (!envelope.from().equals(link.self())) listener.accept(envelope.content());
        });
    }

    private static String channel(UUID roomId) {
        return "dsvtt:signals:" + roomId;
    }
}
