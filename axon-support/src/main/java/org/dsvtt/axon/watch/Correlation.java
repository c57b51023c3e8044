package org.dsvtt.axon.watch;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that finds one matter in all logs: that of a request or of a command. It is a UUID, because that is what a log may
 * be given by strangers.
 */
public final class Correlation {
    /** In log lines, problem documents and Reactor's context. */
    public static final String KEY = "correlationId";

    /** The header that tells it, and in which it may be sent. */
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Correlation() {}

    /** What a request says its id is, if that is one: its own header, or else the trace it belongs to. */
    public static Optional<String> sent(@Nullable String header, @Nullable String traceparent) {
        if (header != null && ID.matcher(header).matches()) return Optional.of(header);
        return TraceParent.parse(traceparent).map(TraceParent::traceAsUuid).map(UUID::toString);
    }

    /** The id of what this thread does now. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** Does something under an id; whatever is logged meanwhile carries it. */
    public static void during(String id, Runnable action) {
        during(id, () -> {
            action.run();
            return true;
        });
    }

    /** Asks something under an id; whatever is logged meanwhile carries it. */
    public static <T> T during(String id, Supplier<T> question) {
        String before = MDC.get(KEY);
        MDC.put(KEY, id);
        try {
            return question.get();
        } finally {
            if (before == null) MDC.remove(KEY);
            else MDC.put(KEY, before);
        }
    }
}
