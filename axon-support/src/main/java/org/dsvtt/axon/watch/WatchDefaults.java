package org.dsvtt.axon.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Gives every process the settings of {@code watch-defaults.properties}, behind whatever it configures itself. */
final class WatchDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            var defaults = new ClassPathResource("watch-defaults.properties", WatchDefaults.class);
            environment.getPropertySources().addLast(new ResourcePropertySource("watchDefaults", defaults));
        } catch (IOException e) {
            throw new UncheckedIOException("The defaults of watching are not in the jar", e);
        }
    }
}
