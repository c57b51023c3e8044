package org.dsvtt.axon.watch;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a command on its way from the browser to the screens: all in the trace that has the command's id. Without
 * somewhere to send them they are never begun.
 */
public final class CommandTraces {
    /** The message metadata that carries the span a command was sent in. */
    static final String METADATA = "traceparent";

    private final boolean on;
    private final Tracer tracer;

    CommandTraces(OpenTelemetry telemetry, boolean on) {
        this.on = on;
        this.tracer = telemetry.getTracer("org.dsvtt");
    }

    /** Traces that are off. */
    public static CommandTraces none() {
        return new CommandTraces(OpenTelemetry.noop(), false);
    }

    /** A gateway has a command to send; end the span when it is answered. */
    public Span received(UUID commandId, String type) {
        return on ? begin("send " + type, SpanKind.SERVER, TraceParent.of(commandId).context()) : Span.getInvalid();
    }

    /** The command side handles a command; end the span when it has. */
    Span handled(UUID commandId, String type, @Nullable String sentIn) {
        if (!on) return Span.getInvalid();
        SpanContext parent = TraceParent.parse(sentIn).orElseGet(() -> TraceParent.of(commandId)).context();
        return begin("decide " + type, SpanKind.INTERNAL, parent);
    }

    /** The query side has cut an event of a command for every viewer and tells it. */
    public void told(UUID commandId, long began) {
        if (on) finished("cut", commandId, Instant.now().minusNanos(System.nanoTime() - began));
    }

    /** A gateway has handed the frames of an event to its sockets. */
    public void shown(UUID commandId, Instant happened) {
        if (on) finished("show", commandId, happened);
    }

    private Span begin(String name, SpanKind kind, SpanContext parent) {
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(Context.root().with(Span.wrap(parent))).startSpan();
    }

    private void finished(String name, UUID commandId, Instant began) {
        tracer.spanBuilder(name)
                .setParent(Context.root().with(Span.wrap(TraceParent.of(commandId).context())))
                .setStartTimestamp(began)
                .startSpan()
                .end();
    }
}
