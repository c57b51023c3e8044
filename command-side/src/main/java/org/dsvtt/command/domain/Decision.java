package org.dsvtt.command.domain;

import java.util.List;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableEvent;

/** What comes of a command: events, or a reason why not. */
public sealed interface Decision {

    /** It happens. There is at least one event, in the order they take place. */
    record Accepted(List<TableEvent> events) implements Decision {
        public Accepted {
            if (events.isEmpty()) throw new IllegalArgumentException("An accepted command leaves an event behind");
            events = List.copyOf(events);
        }
    }

    /** Nothing happens. */
    record Rejected(Rejection rejection) implements Decision {}

    static Decision accept(TableEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision accept(List<? extends TableEvent> events) {
        return new Accepted(List.copyOf(events));
    }

    /** @param message a sentence for the person who asked */
    static Decision reject(ErrorCode code, String message) {
        return new Rejected(Rejection.of(code, message));
    }
}
