package org.dsvtt.axon.watch;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out everything of traces unless there is somewhere to send them: spans that nobody looks at cost time in every
 * request, and their classes cost time at every start.
 */
final class TracesOnRequest implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    /** Asks for traces without sending them, as a test does that looks at them itself. */
    static final String WITHOUT_ENDPOINT = "dsvtt.traces.enabled";

    private static final String[] OF_TRACES = {
        "org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry."
    };

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean wanted = wanted(environment);
        var matches = new boolean[autoConfigurations.length];
        for (int i = 0; i < matches.length; i++) matches[i] = wanted || !isOfTraces(autoConfigurations[i]);
        return matches;
    }

    static boolean wanted(@Nullable Environment environment) {
        return environment != null
                && (environment.containsProperty(ENDPOINT) || environment.getProperty(WITHOUT_ENDPOINT, Boolean.class, false));
    }

    private static boolean isOfTraces(@Nullable String autoConfiguration) {
        if (autoConfiguration == null) return false;
        for (String prefix : OF_TRACES) {
            if (autoConfiguration.startsWith(prefix)) return true;
        }
        return false;
    }
}
