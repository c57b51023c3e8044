package org.dsvtt.axon.watch;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Which traces are recorded; Spring Boot would bring a sampler of its own. */
@AutoConfiguration(beforeName = SamplerAutoConfiguration.TRACES)
class SamplerAutoConfiguration {
    static final String TRACES =
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration";

    @Bean
    EvenSampler traceSampler(@Value("${management.tracing.sampling.probability}") double share) {
        return new EvenSampler(share);
    }
}
