package org.dsvtt.gateway.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was asked for.
 *
 * @param progress how much is written, from 0 to 1
 * @param size in bytes, once it is ready
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Export(
        UUID id, Scope scope, Format format, State state, double progress, Instant createdAt, Optional<Long> size) {

    /** What is in it. */
    public enum Scope {
        /** All that happened in one session. */
        SESSION,
        /** What was said and rolled in the room. */
        CHAT,
        /** All that happened in the room. */
        ROOM
    }

    /** How it is written. */
    public enum Format { MARKDOWN, HTML, JSONL }

    /** How far it is. */
    public enum State { RUNNING, READY, FAILED }

    static Export begun(UUID id, NewExport wish, Instant at) {
        return new Export(id, wish.scope(), wish.format(), State.RUNNING, 0, at, Optional.empty());
    }

    Export at(double newProgress) {
        return new Export(id, scope, format, state, newProgress, createdAt, size);
    }

    Export ready(long bytes) {
        return new Export(id, scope, format, State.READY, 1, createdAt, Optional.of(bytes));
    }

    Export failed() {
        return new Export(id, scope, format, State.FAILED, progress, createdAt, Optional.empty());
    }
}
