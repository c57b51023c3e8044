package org.dsvtt.axon.service;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A part of DSVTT as a process of its own, on Axon Server. Passwords may be files, one each, named like their property. */
public final class Service {
    private static final String SECRETS = "optional:configtree:/run/secrets/";

    private Service() {}

    /**
     * Starts the part.
     *
     * @param name by which others know it
     * @param part what it is made of
     * @param defaults settings it has unless it is given others
     */
    public static ConfigurableApplicationContext start(
            String name, Class<?> part, Map<String, Object> defaults, String... arguments) {
        var settings = new HashMap<String, Object>(defaults);
        settings.put("spring.application.name", name);
        settings.put("spring.config.import", SECRETS);
        // a name of its own: of processes with one name Axon Server asks a single one, where all should answer for themselves
        settings.put("axon.axonserver.component-name", "%s %s".formatted(name, ManagementFactory.getRuntimeMXBean().getName()));
        // whoever is asked to stop ends what is at hand
        settings.put("server.shutdown", "graceful");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        return new SpringApplicationBuilder(part, Defaults.class)
                .bannerMode(Banner.Mode.OFF)
                .profiles("axon-server")
                .properties(settings)
                .run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Defaults {}
}
