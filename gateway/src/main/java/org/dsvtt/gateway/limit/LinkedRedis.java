package org.dsvtt.gateway.limit;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.function.Supplier;

/**
 * What Bucket4j asks of Redis, over whichever connection there is at the time.
 *
 * @param <K> keys; a parameter because Bucket4j hands over its keys as an array of objects, which a class that named their
 *     type would not take
 */
record LinkedRedis<K>(Supplier<RedisAsyncCommands<K, byte[]>> commands) implements RedisApi<K> {

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] values) {
        return commands.get().eval(script, type, keys, values);
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return commands.get().get(key);
    }

    @Override
    public RedisFuture<?> delete(K key) {
        @SuppressWarnings("unchecked")
        var deleted = commands.get().del(key);
        return deleted;
    }
}
