package org.dsvtt.axon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as a process writes it that has no configuration of its own for it. */
@ExtendWith(OutputCaptureExtension.class)
class StructuredLogTests {
    private final String id = UUID.randomUUID().toString();

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @AfterEach
    void forgetTheFormat() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).run().close();
    }

    @Test
    void givenEcsFormat_whenLogged_thenTheIdIsAFieldOfTheLine(CapturedOutput output) {
        log("--logging.structured.format.console=ecs");

        JsonNode line = JsonMapper.shared().readTree(lineOf(output));
        assertThat(line.path("correlationId").asString()).isEqualTo(id);
        assertThat(line.path("message").asString()).isEqualTo("something happened");
        assertThat(line.path("service").path("name").asString()).isEqualTo("command-side");
    }

    @Test
    void givenNothingSaid_whenLogged_thenTheLineIsTextWithTheId(CapturedOutput output) {
        log();

        assertThat(lineOf(output)).contains(" INFO ", "[" + id + "]").doesNotStartWith("{");
    }

    private void log(String... options) {
        try (var _ = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
                .properties("spring.application.name=command-side")
                .run(options)) {
            Correlation.during(id, () -> LoggerFactory.getLogger("a.logger").info("something happened"));
        }
    }

    private static String lineOf(CapturedOutput output) {
        return output.getOut().lines().filter(line -> line.contains("something happened")).findFirst().orElseThrow();
    }
}
