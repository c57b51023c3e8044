package org.dsvtt.axon.watch;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code dsvtt.node.*}
 *
 * @param name which process this is, on the status page and in traces; by default its process id and machine
 * @param kind what it does; by default the name of the application
 */
@ConfigurationProperties("dsvtt.node")
record NodeSettings(@Nullable String name, @Nullable String kind) {

    String nameOrOwn() {
        return name == null || name.isBlank() ? ManagementFactory.getRuntimeMXBean().getName() : name;
    }
}
