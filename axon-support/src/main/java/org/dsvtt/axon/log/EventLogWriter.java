package org.dsvtt.axon.log;

import java.io.IOException;
import java.util.List;

/**
 * Fills an empty store with the events of another one, in their order. Everything an event has stays as it is but for its
 * position, which a store that counts in its own way may give anew.
 */
public interface EventLogWriter extends AutoCloseable {

    /** Whether the store has no event at all, so that it may be written to. */
    boolean isEmpty() throws IOException;

    /** Adds events; each call goes on where the last one ended. */
    void append(List<StoredEvent> events) throws IOException;

    /** Makes everything last that was appended, and whatever else the store keeps beside its events, such as receipts. */
    void commit() throws IOException;

    /** Ends the writing; what was not committed is gone, if the store can take it back. */
    @Override
    void close() throws IOException;
}
