package org.dsvtt.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Operators;
import reactor.netty.channel.AbortedException;
import reactor.util.context.Context;

@ExtendWith(OutputCaptureExtension.class)
class DroppedErrorsTests {

    @Test
    void givenFailuresNobodyWaitsFor_whenDropped_thenOnlyThoseThatAreNoLeavingClientAreLogged(CapturedOutput output) {
        var errors = new DroppedErrors();

        Operators.onErrorDropped(new AbortedException("Connection has been closed"), Context.empty());
        Operators.onErrorDropped(new IOException("Connection reset by peer"), Context.empty());
        Operators.onErrorDropped(new IOException("No space left on device"), Context.empty());
        errors.destroy();

        assertThat(output).doesNotContain("Connection").contains("No space left on device");
    }
}
