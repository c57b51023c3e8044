package org.dsvtt.axon.watch;

import io.opentelemetry.api.trace.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Carries the correlation id, and the span of a command, from the thread that sends a message to the one that handles it,
 * which may be in another process. Nothing of it gets into stored events.
 */
final class MessageTrail<T extends Message<?>> implements MessageDispatchInterceptor<T>, MessageHandlerInterceptor<T> {
    private static final String METADATA = "requestId";

    private final CommandTraces traces;

    MessageTrail(CommandTraces traces) {
        this.traces = traces;
    }

    @Override
    @SuppressWarnings("unchecked")
    public BiFunction<Integer, T, T> handle(List<? extends T> messages) {
        Map<String, Object> trail = trail();
        return (_, message) -> trail.isEmpty() ? message : (T) message.andMetaData(trail);
    }

    @Override
    public Object handle(UnitOfWork<? extends T> unitOfWork, InterceptorChain chain) throws Exception {
        T message = unitOfWork.getMessage();
        Object id = message.getMetaData().get(METADATA);
        boolean foreign = id instanceof String && MDC.get(Correlation.KEY) == null;
        if (foreign) MDC.put(Correlation.KEY, (String) id);
        Span span = span(message);
        try (var _ = span.makeCurrent()) {
            return chain.proceed();
        } finally {
            span.end();
            if (foreign) MDC.remove(Correlation.KEY);
        }
    }

    private Span span(T message) {
        @Nullable String sentIn = (String) message.getMetaData().get(CommandTraces.METADATA);
        return switch (message.getPayload()) {
            case SubmitCommand command -> span(command.commandId(), command.command(), sentIn);
            case SubmitNoteCommand command -> span(command.commandId(), command.command(), sentIn);
            default -> Span.getInvalid();
        };
    }

    private Span span(UUID commandId, Object command, @Nullable String sentIn) {
        return traces.handled(commandId, command.getClass().getSimpleName(), sentIn);
    }

    private static Map<String, Object> trail() {
        var trail = new HashMap<String, Object>();
        Correlation.current().ifPresent(id -> trail.put(METADATA, id));
        var span = Span.current().getSpanContext();
        if (span.isSampled()) trail.put(CommandTraces.METADATA, TraceParent.header(span));
        return trail;
    }
}
