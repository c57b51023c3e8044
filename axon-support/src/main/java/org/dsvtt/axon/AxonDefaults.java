package org.dsvtt.axon;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Gives every process the Axon settings of {@code axon-defaults.properties}, behind whatever it configures itself. */
final class AxonDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty("disable-axoniq-console-message", "true"); // an advertisement, switched off in no other way
        try {
            var defaults = new ClassPathResource("axon-defaults.properties", AxonDefaults.class);
            environment.getPropertySources().addLast(new ResourcePropertySource("axonDefaults", defaults));
        } catch (IOException e) {
            throw new UncheckedIOException("The Axon defaults are not in the jar", e);
        }
    }
}
