package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How a view is.
 *
 * @param generation which making of it readers see; 0 before the first
 * @param reason why it is resting
 * @param position the number, over all streams, of the last event it has; -1 before the first
 * @param behind how many such numbers there are after it
 * @param progress of the rebuild, from 0 to 1
 * @param contentHash the same for every making from the same events; only when one view is asked about
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProjectionStatus(
        String name,
        int generation,
        State state,
        Optional<String> reason,
        long position,
        long behind,
        Optional<Double> progress,
        Optional<String> contentHash) {

    /** What is done with it now. */
    public enum State {
        /** It is kept up with the events. */
        LIVE,
        /** It is made anew; readers see the old one, or what there is of it when there is none. */
        REBUILDING,
        /** Something is in the way. It is tried again and again, and goes on by itself. */
        RESTING
    }
}
