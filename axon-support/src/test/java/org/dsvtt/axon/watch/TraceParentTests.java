package org.dsvtt.axon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTests {

    @Test
    void givenCommand_whenItsTraceIsMade_thenTheTraceIsTheIdOfTheCommand() {
        var commandId = UUID.fromString("0190a6f0-1234-7abc-8def-0123456789ab");

        TraceParent parent = TraceParent.of(commandId);

        assertThat(parent).isEqualTo(new TraceParent("0190a6f012347abc8def0123456789ab", "8def0123456789ab"));
        assertThat(parent.traceAsUuid()).isEqualTo(commandId);
        assertThat(TraceParent.parse(TraceParent.header(parent.context()))).contains(parent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "00", "00-0190a6f012347abc8def0123456789ab-8def0123456789ab",
        "01-0190a6f012347abc8def0123456789ab-8def0123456789ab-01",
        "00-0190A6F012347ABC8DEF0123456789AB-8def0123456789ab-01", "00-00000000000000000000000000000000-8def0123456789ab-01",
        "00-0190a6f012347abc8def0123456789ab-0000000000000000-01", "00-0190a6f012347abc8def0123456789ab-8def0123456789ab-01\n"})
    void givenWhatIsNoHeader_whenRead_thenNothing(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
    }
}
