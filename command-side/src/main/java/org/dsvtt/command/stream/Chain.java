package org.dsvtt.command.stream;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dsvtt.command.stream.BrokenStream.Fault;
import org.jspecify.annotations.Nullable;

/** The chain of one stream while it is checked, event by event, up to the first that is wrong. */
final class Chain {
    private final String stream;
    private long next;
    private String end = EventChain.START;
    private @Nullable BrokenStream fault;
    /** The right hash of the wrong event, if the one after it can still tell whether it was the hash that changed. */
    private @Nullable String expected;

    Chain(String stream) {
        this.stream = stream;
    }

    /** What an event says of its place in the chain. */
    record StoredLink(long sequence, String previous, String hash) {}

    boolean isWhole() {
        return fault == null;
    }

    BrokenStream fault() {
        return Objects.requireNonNull(fault);
    }

    /**
     * @param computed the hash of the event after the one it says it follows
     * @param hashAfter the hash it would have after another one
     */
    void take(StoredLink link, long position, String computed, UnaryOperator<String> hashAfter) {
        if (fault != null) {
            lookBack(link);
            return;
        }
        Fault found = faultOf(link, computed, hashAfter);
        if (found == null) {
            next = link.sequence() + 1;
            end = link.hash();
            return;
        }
        fault = new BrokenStream(stream, link.sequence(), position, found);
        if (found == Fault.PAYLOAD_CHANGED && link.previous().equals(end)) expected = computed;
    }

    private @Nullable Fault faultOf(StoredLink link, String computed, UnaryOperator<String> hashAfter) {
        if (link.sequence() > next) return Fault.EVENTS_MISSING;
        if (link.sequence() < next) return Fault.EVENT_ADDED;
        if (link.previous().isEmpty() || link.hash().isEmpty()) return Fault.NO_HASH;
        if (link.previous().equals(end)) return link.hash().equals(computed) ? null : Fault.PAYLOAD_CHANGED;
        if (link.hash().equals(computed)) return Fault.NOT_LINKED;
        return link.hash().equals(hashAfter.apply(end)) ? Fault.LINK_CHANGED : Fault.PAYLOAD_CHANGED;
    }

    /** The next event repeats the hash of the wrong one as it was: if that is the right one, the payload is right too. */
    private void lookBack(StoredLink following) {
        if (expected != null && following.sequence() == fault().sequence() + 1 && following.previous().equals(expected)) {
            fault = new BrokenStream(stream, fault().sequence(), fault().position(), Fault.HASH_CHANGED);
        }
        expected = null;
    }
}
