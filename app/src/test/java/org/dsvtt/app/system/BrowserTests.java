package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do, in real browsers: runs the browser tests of the client ({@code frontend/e2e}) against the program. */
@ExtendWith(SystemUnderTest.class)
class BrowserTests {
    private static final Path CLIENT = Path.of("../frontend").toAbsolutePath().normalize();
    private static final int LONGEST_RUN_MINUTES = 30;

    @Test
    void givenPeopleAtATable_whenTheyPlay_thenTheirBrowsersShowWhatTheyDo(RunningSystem system) throws IOException, InterruptedException {
        system.assumeSampleAccounts();
        File log = Path.of("target/browser-tests.log").toFile();
        var command = new ProcessBuilder("npx", "playwright", "test", "--reporter=list,junit").directory(CLIENT.toFile());
        command.environment().put("BASE_URL", system.url().toString());
        command.environment().put("PLAYWRIGHT_JUNIT_OUTPUT_FILE", Path.of("target/browser-reports/TEST-browser.xml").toAbsolutePath().toString());
        Process browsers = command.redirectErrorStream(true).redirectOutput(log).start();
        boolean ended = browsers.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES);
        if (!ended) browsers.destroyForcibly();

        assertThat(ended && browsers.exitValue() == 0).as(Files.readString(log.toPath())).isTrue();
    }
}
