package org.dsvtt.app.compose;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One of the Compose files, as YAML reads it: anchors are followed, variables are not filled in. */
record ComposeFile(String name, String text, Map<String, Object> content) {
    static final Path FOLDER = Path.of("../compose");

    static ComposeFile read(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new ComposeFile(name, Files.readString(file), new Yaml(new SafeConstructor(options)).load(reader));
        }
    }

    /** The services this file says everything of; those it adds something to have no image here. */
    Stream<Service> services() {
        return map(content.get("services")).entrySet().stream()
                .map(entry -> new Service(entry.getKey(), map(entry.getValue())))
                .filter(service -> service.content().containsKey("image"));
    }

    Map<String, Object> secrets() {
        return map(content.getOrDefault("secrets", Map.of()));
    }

    @SuppressWarnings("unchecked") // keys of Compose files are text
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    /** A service with what is said of it. */
    record Service(String name, Map<String, Object> content) {
        String text(String key) {
            return Objects.toString(content.get(key), "");
        }

        List<?> list(String key) {
            return (List<?>) content.getOrDefault(key, List.of());
        }

        Map<String, Object> section(String key) {
            return map(content.getOrDefault(key, Map.of()));
        }

        /** Whether it does one thing and ends. */
        boolean isJob() {
            return text("restart").startsWith("on-failure");
        }
    }
}
