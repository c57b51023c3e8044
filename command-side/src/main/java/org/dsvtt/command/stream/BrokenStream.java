package org.dsvtt.command.stream;

/**
 * Where a stream is first not as it was written.
 *
 * @param sequence the number of the event in its stream, and {@code position} its place among all events
 */
public record BrokenStream(String stream, long sequence, long position, Fault fault) {

    /** What is wrong with the event. */
    public enum Fault {
        PAYLOAD_CHANGED("its payload, its type or its number was changed after it was written"),
        HASH_CHANGED("its payload is as it was written, but the hash in its metadata was changed"),
        LINK_CHANGED("its payload is as it was written, but the hash of the event before it, in its metadata, was changed"),
        EVENTS_MISSING("one or more events before it are missing"),
        EVENT_ADDED("an event with its number, or a later one, came before: it or that one was added"),
        NOT_LINKED("it is whole in itself but does not follow the event before it: one of the two was put there later"),
        NO_HASH("it has no hash: it was added, or its metadata was changed");

        private final String meaning;

        Fault(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** A sentence for whoever looks after the server. */
    @Override
    public String toString() {
        return "Stream %s, event %d (position %d): %s.".formatted(stream, sequence, position, fault.meaning());
    }
}
