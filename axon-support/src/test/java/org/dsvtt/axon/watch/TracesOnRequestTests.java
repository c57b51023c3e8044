package org.dsvtt.axon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TracesOnRequestTests {
    private static final String[] FOUND = {
        "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
        null, // left out by another filter
        "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
        "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
    };

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void givenNowhereToSendThem_whenServerStarts_thenOnlyTracesAreLeftOut() {
        assertThat(match()).containsExactly(false, true, true, false);
    }

    @Test
    void givenEndpointInTheEnvironment_whenServerStarts_thenNothingIsLeftOut() {
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
                Map.of("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", "http://localhost:4318/v1/traces")));

        assertThat(match()).containsOnly(true);
    }

    @Test
    void givenTheyAreLookedAtHere_whenServerStarts_thenNothingIsLeftOut() {
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("dsvtt.traces.enabled", "true")));

        assertThat(match()).containsOnly(true);
    }

    private boolean[] match() {
        var filter = new TracesOnRequest();
        filter.setEnvironment(environment);
        return filter.match(FOUND, none());
    }

    private static AutoConfigurationMetadata none() {
        return new AutoConfigurationMetadata() {
            @Override
            public boolean wasProcessed(String className) {
                return false;
            }

            @Override
            public Integer getInteger(String className, String key) {
                return null;
            }

            @Override
            public Integer getInteger(String className, String key, Integer defaultValue) {
                return defaultValue;
            }

            @Override
            public Set<String> getSet(String className, String key) {
                return null;
            }

            @Override
            public Set<String> getSet(String className, String key, Set<String> defaultValue) {
                return defaultValue;
            }

            @Override
            public String get(String className, String key) {
                return null;
            }

            @Override
            public String get(String className, String key, String defaultValue) {
                return defaultValue;
            }
        };
    }
}
