package org.dsvtt.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.app.compose.ComposeFile.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every service of the stack is pinned, watched, bounded and shut in, and no password stands in a file of the repository. */
class ComposeFilesTests {
    private static final Pattern PINNED = Pattern.compile("[^$]+:v?\\d+(\\.\\d+)+[\\w.-]*");
    private static final Pattern OWN = Pattern.compile("\\$\\{DSVTT_REGISTRY:-}dsvtt/\\w+:\\$\\{DSVTT_VERSION:-local}");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)");
    private static final Pattern SECRET_NAME = Pattern.compile("PASSWORD|SECRET|TOKEN(?!_URI)|LICENSE|_KEY$");
    /** It reads Docker's logs, which are root's. */
    private static final Set<String> ROOT = Set.of("filebeat");
    /** They write beside their programs. */
    private static final Set<String> WRITABLE = Set.of("elasticsearch", "kibana");
    /** There is nothing in its image that could ask it. */
    private static final Set<String> UNWATCHED = Set.of("tempo");

    static Stream<Service> services() throws IOException {
        return Stream.concat(ComposeFile.read("compose.yaml").services(), ComposeFile.read("observability.yaml").services());
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenService_whenRead_thenItsImageIsPinnedOrBuiltHere(Service service) {
        assertThat(service.text("image")).satisfiesAnyOf(
                image -> assertThat(image).matches(PINNED), image -> assertThat(image).matches(OWN));
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenService_whenRead_thenItHasNoRightsItDoesNotNeed(Service service) {
        if (!ROOT.contains(service.name())) assertThat(service.text("user")).matches("[1-9]\\d*:\\d+");
        if (!WRITABLE.contains(service.name())) assertThat(service.content()).containsEntry("read_only", true);
        assertThat(service.content()).containsEntry("cap_drop", List.of("ALL"));
        assertThat(service.content()).containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(service.content()).doesNotContainKeys("privileged", "network_mode", "pid", "devices");
        assertThat(service.list("volumes").toString()).doesNotContain("docker.sock");
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenService_whenRead_thenItIsBounded(Service service) {
        Map<String, Object> limits = ComposeFile.map(ComposeFile.map(service.section("deploy").get("resources")).get("limits"));
        assertThat(limits).containsKeys("cpus", "memory", "pids");
        assertThat(ComposeFile.map(service.section("logging").get("options"))).containsKeys("max-size", "max-file");
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenService_whenRead_thenItIsWatched(Service service) {
        Map<String, Object> check = service.section("healthcheck");
        if (service.isJob() || UNWATCHED.contains(service.name())) assertThat(check).containsEntry("disable", true);
        else assertThat(check).containsKeys("test", "interval", "timeout", "retries");
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenService_whenRead_thenNginxAloneIsReachedFromElsewhere(Service service) {
        if (service.name().equals("nginx")) return;
        assertThat(service.list("ports")).allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenService_whenRead_thenNoPasswordStandsInIt(Service service) {
        assertThat(service.section("environment")).allSatisfy((name, value) -> {
            if (SECRET_NAME.matcher(name).find()) assertThat(value.toString()).startsWith("/run/secrets/");
        });
        assertThat(service.section("environment").values().toString()).doesNotContainPattern("://[^/@ ]+:[^/@ ]+@");
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenService_whenItTakesAFileOfTheRepository_thenItIsThereAndReadOnly(Service service) {
        List<String> own =
                service.list("volumes").stream().map(Object::toString).filter(volume -> volume.startsWith("./")).toList();
        assertThat(own).allSatisfy(volume -> {
            assertThat(ComposeFile.FOLDER.resolve(volume.split(":")[0])).exists();
            assertThat(volume).endsWith(":ro");
        });
    }

    @Test
    void givenImagesBuiltHere_whenAServiceUsesOne_thenSomebodyBuildsIt() throws IOException {
        Set<String> built = services().filter(service -> service.content().containsKey("build"))
                .map(service -> service.text("image")).collect(Collectors.toSet());
        Stream<String> used = services().map(service -> service.text("image")).filter(image -> OWN.matcher(image).matches());
        assertThat(used).isSubsetOf(built);
    }

    @Test
    void givenDatabasesAndMessages_whenNetworksAreRead_thenNoneLeadsOut() throws IOException {
        Map<String, Object> networks = ComposeFile.map(ComposeFile.read("compose.yaml").content().get("networks"));
        assertThat(networks).containsEntry("core", Map.of("internal", true)).containsEntry("data", Map.of("internal", true));
        assertThat(services().filter(service -> service.name().startsWith("nginx")).map(service -> service.list("networks")))
                .allSatisfy(reached -> assertThat(reached).isEqualTo(List.of("edge")));
    }

    @Test
    void givenVariable_whenUsed_thenTheExampleExplainsIt() throws IOException {
        String example = Files.readString(ComposeFile.FOLDER.resolve(".env.example"));
        var used = new TreeSet<String>();
        for (String name : List.of("compose.yaml", "development.yaml", "observability.yaml")) {
            VARIABLE.matcher(ComposeFile.read(name).text()).results().forEach(found -> used.add(found.group(1)));
        }
        assertThat(used).isNotEmpty().allSatisfy(variable -> assertThat(example).containsPattern("(?m)^#?" + variable + "="));
    }

    @Test
    void givenSecrets_whenMadeTwice_thenAllThereClosedToOthersAndNeverTheSame(@TempDir Path first, @TempDir Path second)
            throws Exception {
        Map<String, String> one = makeSecrets(first);
        Map<String, String> other = makeSecrets(second);

        for (String file : List.of("compose.yaml", "observability.yaml")) {
            assertThat(one.keySet()).containsAll(ComposeFile.read(file).secrets().keySet());
        }
        assertThat(one).allSatisfy((name, content) -> {
            if (!name.equals("axon-license")) assertThat(content).isNotBlank().isNotEqualTo(other.get(name));
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.resolve(".secrets")))).isEqualTo("rwx------");
        assertThat(makeSecrets(first)).as("what is there stays").isEqualTo(one);
    }

    private static Map<String, String> makeSecrets(Path folder) throws Exception {
        Path script = folder.resolve("secrets");
        if (Files.notExists(script)) Files.copy(ComposeFile.FOLDER.resolve("secrets"), script);
        var made = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).as(said).isZero();
        try (Stream<Path> files = Files.list(folder.resolve(".secrets"))) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), ComposeFilesTests::content));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
