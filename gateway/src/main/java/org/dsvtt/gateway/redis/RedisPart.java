package org.dsvtt.gateway.redis;

import java.io.IOException;
import java.util.Optional;
import org.dsvtt.axon.watch.Part;

/** Redis for the page of administrators. Play goes on without it. */
record RedisPart(RedisLink link) implements Part {

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public Optional<String> ask() throws IOException {
        Optional<String> trouble = link.trouble();
        if (trouble.isPresent()) throw new IOException(trouble.get());
        return Optional.empty();
    }
}
