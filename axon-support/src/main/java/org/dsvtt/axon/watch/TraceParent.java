package org.dsvtt.axon.watch;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code traceparent} of W3C Trace Context: which trace something belongs to, and after which span it comes. Its
 * flags are not read: what is sampled is not for clients to say.
 *
 * <p>The trace of a command is the id of the command. So whoever meets an event knows its trace without anything being stored
 * for that, and the id in a log is that of the trace.
 */
record TraceParent(String traceId, String spanId) {
    private static final Pattern HEADER = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");
    private static final int HIGH = 16;

    static Optional<TraceParent> parse(@Nullable String header) {
        if (header == null) return Optional.empty();
        Matcher found = HEADER.matcher(header);
        return found.matches() ? Optional.of(new TraceParent(found.group(1), found.group(2))) : Optional.empty();
    }

    /** The trace of a command, beginning with the span of the browser, which nobody records. */
    static TraceParent of(UUID commandId) {
        var hex = HexFormat.of();
        String low = hex.toHexDigits(commandId.getLeastSignificantBits());
        return new TraceParent(hex.toHexDigits(commandId.getMostSignificantBits()) + low, low);
    }

    UUID traceAsUuid() {
        return new UUID(HexFormat.fromHexDigitsToLong(traceId, 0, HIGH), HexFormat.fromHexDigitsToLong(traceId, HIGH, 2 * HIGH));
    }

    SpanContext context() {
        return SpanContext.createFromRemoteParent(traceId, spanId, TraceFlags.getSampled(), TraceState.getDefault());
    }

    static String header(SpanContext span) {
        return "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex());
    }
}
