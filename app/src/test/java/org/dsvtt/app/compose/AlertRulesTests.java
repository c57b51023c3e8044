package org.dsvtt.app.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every alert sends somebody to a page, and fires by what it is to see. */
class AlertRulesTests {
    private static final Path RULES = ComposeFile.FOLDER.resolve("watch/alerts.yml");
    private static final Path METERS = Path.of("../docs/infrastructure/watching.md");
    private static final Path TESTS = ComposeFile.FOLDER.resolve("watch/alerts.test.yml");

    @Test
    void givenAlerts_whenRead_thenEachLeadsToAPageAndHasATest() throws IOException {
        String rules = Files.readString(RULES);
        List<String> alerts = found("alert: (\\w+)", rules);

        assertThat(found("runbook: (\\S+)", rules)).hasSameSizeAs(alerts).allMatch(page -> Files.exists(Path.of("..", page)));
        assertThat(found("alertname: (\\w+)\\n +exp_alerts", Files.readString(TESTS))).containsAll(alerts);
    }

    @Test
    void givenWhatAnAlertIsToSee_whenPrometheusEvaluatesIt_thenItFiresAndNoOther() throws Exception {
        Optional<Path> promtool = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool")).filter(Files::isExecutable).findFirst();
        assumeTrue(promtool.isPresent(), "promtool is not installed (Debian: apt-get install prometheus)");

        Process test = new ProcessBuilder(promtool.orElseThrow().toString(), "test", "rules", TESTS.toString())
                .redirectErrorStream(true).start();
        String output = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(test.waitFor()).as(output).isZero();
    }

    @Test
    void givenLabelsOfTargets_whenComparedWithThoseOfMeters_thenNoneHidesAnother() throws IOException {
        List<String> ofTargets = found("labels: \\{(\\w+):", Files.readString(ComposeFile.FOLDER.resolve("watch/prometheus.yml")));
        List<String> ofMeters = found("(?m)^\\| `dsvtt\\.[^|]+\\| ([^|]+) \\|", Files.readString(METERS)).stream()
                .flatMap(labels -> found("`(\\w+)`", labels).stream()).toList();

        assertThat(ofTargets).isNotEmpty();
        assertThat(ofMeters).contains("part", "projection").doesNotContainAnyElementsOf(ofTargets);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(result -> result.group(1)).toList();
    }
}
