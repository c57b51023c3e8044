package org.dsvtt.axon;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Gives every process the Axon settings of {@code axon-defaults.properties}, and with the profile {@code axon-server} those
 * of {@code axon-server.properties} before them, behind whatever it configures itself.
 */
final class AxonDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty("disable-axoniq-console-message", "true"); // an advertisement, switched off in no other way
        if (environment.acceptsProfiles(Profiles.of("axon-server"))) addLast("axon-server", environment);
        addLast("axon-defaults", environment);
    }

    private static void addLast(String name, ConfigurableEnvironment environment) {
        try {
            var settings = new ClassPathResource(name + ".properties", AxonDefaults.class);
            environment.getPropertySources().addLast(new ResourcePropertySource(name, settings));
        } catch (IOException e) {
            throw new UncheckedIOException("The Axon settings are not in the jar", e);
        }
    }
}
