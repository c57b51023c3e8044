package org.dsvtt.gateway.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

/** The channels this gateway listens to, whether or not there is a connection. Each has one listener. Thread safe. */
final class RedisChannels extends RedisPubSubAdapter<String, byte[]> {
    private static final Logger log = LoggerFactory.getLogger(RedisChannels.class);

    private final Map<String, ChannelListener> listeners = new ConcurrentHashMap<>();
    private final Rarely rarely = new Rarely();
    private volatile @Nullable StatefulRedisPubSubConnection<String, byte[]> connection;

    /** Calls the listener until the result is disposed. */
    Disposable listen(String channel, ChannelListener listener) {
        listeners.compute(channel, (name, known) -> {
            if (known != null) throw new IllegalStateException("Somebody listens to %s already".formatted(name));
            subscribe(name);
            return listener;
        });
        return () -> listeners.computeIfPresent(channel, (name, known) -> {
            if (known != listener) return known;
            unsubscribe(name);
            return null;
        });
    }

    /** From now on what is listened to comes from this connection. */
    void attach(StatefulRedisPubSubConnection<String, byte[]> fresh) {
        fresh.addListener(this);
        connection = fresh;
        // under the lock of each channel, so that none that is left meanwhile is subscribed to afterwards
        listeners.keySet().forEach(channel -> listeners.computeIfPresent(channel, (name, listener) -> {
            subscribe(name);
            return listener;
        }));
    }

    void detach() {
        connection = null;
    }

    @Override
    public void subscribed(String channel, long count) {
        if (listeners.get(channel) instanceof ChannelListener listener) listener.subscribed();
    }

    @Override
    public void message(String channel, byte[] message) {
        if (!(listeners.get(channel) instanceof ChannelListener listener)) return;
        try {
            listener.message(message);
        } catch (IllegalArgumentException malformed) {
            dropped(channel, malformed);
        }
    }

    void dropped(String where, IllegalArgumentException why) {
        rarely.run(times -> log.warn(
                "Messages from Redis made no sense and were dropped, {} since this was said last, and now one of {}: {}",
                times, where, why.getMessage()));
    }

    private void subscribe(String channel) {
        var current = connection;
        if (current != null) current.async().subscribe(channel);
    }

    private void unsubscribe(String channel) {
        var current = connection;
        if (current != null) current.async().unsubscribe(channel);
    }
}
