package org.dsvtt.axon.log;

import java.io.IOException;

/** Reads all events of a store. */
public interface EventLogReader {

    /**
     * Hands over every event that is committed when it is called and none that comes later, in the order of their positions,
     * so that each stream is whole up to some event. Few are in memory at a time.
     */
    void readAll(EventReceiver receiver) throws IOException;
}
