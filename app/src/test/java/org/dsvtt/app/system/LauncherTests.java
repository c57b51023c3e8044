package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the host sees of the program: one folder, one process at a time, nothing left behind. */
@ExtendWith(SystemUnderTest.class)
class LauncherTests {

    @Test
    void givenRunningProgram_whenStartedASecondTimeOnItsFolder_thenItSaysWhoHasItAndEnds(RunningSystem system) {
        var second = Program.launch(system.program().data());

        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.output()).contains("is in use by process " + system.program().handle().pid());
    }

    @Test
    void givenRunningProgram_whenKilled_thenItsServersEndToo(RunningSystem system) {
        List<ProcessHandle> servers = system.program().handle().descendants().toList();
        assertThat(servers).hasSizeGreaterThan(4);

        system.kill();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
        system.startAgain();
    }

    @Test
    void givenRunningProgram_whenAViewIsMadeAnewFromTheCommandLine_thenTheServerDoesIt(RunningSystem system) {
        var before = Program.launch(system.program().data(), "projections", "status", "chat-log");
        assertThat(before.awaitEnd()).isZero();
        assertThat(before.output()).containsPattern("chat-log +\\d+ +LIVE").contains("content ");

        assertThat(Program.launch(system.program().data(), "projections", "rebuild", "chat-log").awaitEnd()).isZero();

        await().atMost(Duration.ofMinutes(1)).until(() -> generation(system, "chat-log") > generation(before.output()));
    }

    @Test
    void givenDataFolder_whenLookedAt_thenSecretsAreReadableByTheirOwnerAlone(RunningSystem system) throws Exception {
        try (var secrets = Files.list(system.program().data().resolve("secrets"))) {
            for (Path secret : secrets.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
            }
        }
    }

    private static int generation(RunningSystem system, String view) {
        var status = Program.launch(system.program().data(), "projections", "status", view);
        status.awaitEnd();
        return generation(status.output());
    }

    private static int generation(String status) {
        return Pattern.compile("chat-log +(\\d+) ").matcher(status).results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
    }
}
