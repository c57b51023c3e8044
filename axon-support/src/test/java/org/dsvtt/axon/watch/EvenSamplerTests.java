package org.dsvtt.axon.watch;

import static io.opentelemetry.sdk.trace.samplers.SamplingDecision.DROP;
import static io.opentelemetry.sdk.trace.samplers.SamplingDecision.RECORD_AND_SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenSamplerTests {
    private static final int COMMANDS = 20_000;

    /** Ids of version 7 made within a minute, as in play: most of their bits are the same. */
    private final Random random = new Random(7);
    private final List<UUID> commands = IntStream.range(0, COMMANDS)
            .mapToObj(n -> new UUID(0x0190a6f0_0000_7000L + ((long) n * 3 << 16) | random.nextInt(1 << 12),
                    0x8000_0000_0000_0000L | random.nextLong() >>> 2))
            .toList();

    @Test
    void givenShare_whenCommandsAreSampled_thenAboutThatManyAre() {
        for (double share : new double[] {0.01, 0.1, 0.5, 0.9}) {
            long sampled = commands.stream().filter(command -> decision(share, command) == RECORD_AND_SAMPLE).count();
            assertThat(sampled / (double) COMMANDS).isBetween(share - 0.02, share + 0.02);
        }
    }

    @Test
    void givenEverythingOrNothing_whenSampled_thenItIsThat() {
        assertThat(commands)
                .allMatch(command -> decision(1, command) == RECORD_AND_SAMPLE)
                .allMatch(command -> decision(0, command) == DROP);
    }

    @Test
    void givenParentThatAsksForIt_whenSampled_thenThatCountsForNothing() {
        var command = commands.getFirst();
        var asking = Context.root().with(Span.wrap(TraceParent.of(command).context()));

        assertThat(decision(0, command, asking)).isEqualTo(DROP);
    }

    private static SamplingDecision decision(double share, UUID command) {
        return decision(share, command, Context.root());
    }

    private static SamplingDecision decision(double share, UUID command, Context parent) {
        String trace = TraceParent.of(command).traceId();
        return new EvenSampler(share).shouldSample(parent, trace, "", SpanKind.SERVER, Attributes.empty(), List.of()).getDecision();
    }
}
