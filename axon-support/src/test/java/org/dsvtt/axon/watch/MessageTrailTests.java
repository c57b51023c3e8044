package org.dsvtt.axon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.StartSession;
import org.junit.jupiter.api.Test;

/** A bus that handles messages on other threads stands for one that does so in other processes. */
class MessageTrailTests {
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final CommandTraces traces = new CommandTraces(
            OpenTelemetrySdk.builder().setTracerProvider(SdkTracerProvider.builder()
                    .setSampler(new EvenSampler(1))
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build()).build(),
            true);

    @Test
    void givenIdAndSpan_whenHandledElsewhere_thenBothAreThereAndNothingStaysBehind() throws Exception {
        var command = new SubmitCommand(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), new StartSession());
        var seen = new AtomicReference<Optional<String>>();
        var metaData = new AtomicReference<MetaData>();
        try (var threads = Executors.newFixedThreadPool(1)) {
            var bus = AsynchronousCommandBus.builder().executor(threads).build();
            var trail = new MessageTrail<CommandMessage<?>>(traces);
            bus.registerDispatchInterceptor(trail);
            bus.registerHandlerInterceptor(trail);
            bus.subscribe(SubmitCommand.class.getName(), message -> {
                metaData.set(message.getMetaData());
                seen.set(Correlation.current());
                return "done";
            });

            var span = traces.received(command.commandId(), "StartSession");
            Correlation.during("an-id", () -> {
                try (var _ = span.makeCurrent()) {
                    return DefaultCommandGateway.builder().commandBus(bus).build().send(command);
                }
            }).get();
            span.end();

            assertThat(seen.get()).contains("an-id");
            assertThat(CompletableFuture.supplyAsync(Correlation::current, threads).get()).isEmpty();
        }
        assertThat(metaData.get()).containsOnlyKeys("requestId", "traceparent");
        String trace = command.commandId().toString().replace("-", "");
        List<SpanData> finished = spans.getFinishedSpanItems();
        assertThat(finished).extracting(SpanData::getName).containsExactly("decide StartSession", "send StartSession");
        assertThat(finished).allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(trace));
        assertThat(finished.getFirst().getParentSpanId()).isEqualTo(finished.getLast().getSpanId());
    }

    @Test
    void givenTracesOff_whenCommandComes_thenNoSpanIsBegun() {
        assertThat(CommandTraces.none().received(UUID.randomUUID(), "StartSession").getSpanContext().isValid()).isFalse();
    }
}
