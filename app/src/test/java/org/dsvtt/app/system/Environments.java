package org.dsvtt.app.system;

import java.util.Locale;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** The environments there are. {@code DSVTT_TEST_ENVIRONMENT} chooses. */
enum Environments {
    /** The installed program. */
    EMBEDDED {
        @Override
        Environment start() throws Exception {
            return EmbeddedEnvironment.start();
        }
    },
    /** Services as processes, on servers of the installation and an Axon Server that the host brings. */
    SPLIT {
        @Override
        Environment start() throws Exception {
            return SplitEnvironment.start(url -> InstalledServers.start(url, setting("AXON_SERVER"), optional("REDIS")));
        }
    },
    /** Services as processes, on servers in containers. */
    CONTAINERS {
        @Override
        Optional<String> missing() {
            return DockerClientFactory.instance().isDockerAvailable() ? Optional.empty()
                    : Optional.of("The environment \"containers\" needs Docker, which does not answer here: this was not run");
        }

        @Override
        Environment start() throws Exception {
            return SplitEnvironment.start(ContainerServers::start);
        }
    },
    /** Whatever runs at {@code DSVTT_TEST_URL}. */
    EXTERNAL {
        @Override
        Environment start() {
            return ExternalEnvironment.at(setting("URL"), optional("PASSWORD"));
        }
    };

    private static final String PREFIX = "DSVTT_TEST_";

    static Environments chosen() {
        return optional("ENVIRONMENT").map(name -> valueOf(name.toUpperCase(Locale.ROOT))).orElse(EMBEDDED);
    }

    /** Why this environment cannot be had on this machine, as a sentence; then nothing fails, and every test is skipped. */
    Optional<String> missing() {
        return Optional.empty();
    }

    /** @throws IllegalStateException if it is not told what it needs to know */
    abstract Environment start() throws Exception;

    static Optional<String> optional(String name) {
        return Optional.ofNullable(System.getenv(PREFIX + name)).filter(value -> !value.isBlank());
    }

    String setting(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException(
                "%sENVIRONMENT=%s needs %s%s".formatted(PREFIX, name().toLowerCase(Locale.ROOT), PREFIX, name)));
    }
}
