package org.dsvtt.axon.log;

import java.io.IOException;

/** Takes events one by one. */
@FunctionalInterface
public interface EventReceiver {
    void take(StoredEvent event) throws IOException;
}
