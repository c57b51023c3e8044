package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A server for others has no sample accounts: whoever runs it says who administers it. */
@ExtendWith(SystemUnderTest.class)
class AdminsCommandTests {
    private final String username = "mara" + UUID.randomUUID().toString().substring(0, 8);
    private final String password = UUID.randomUUID().toString();

    @Test
    void givenRegisteredPerson_whenAddedAndRemoved_thenTheyAreAnAdministratorFromOneSignInToAnother(RunningSystem system) throws Exception {
        assertThat(isAdministrator(NewAccounts.make(system, username, "Mara", password))).isFalse();

        assertThat(done(system, "add", username)).contains(username);

        Person signedIn = Person.signIn(system.http(), system.url(), username, password);
        assertThat(isAdministrator(signedIn)).isTrue();
        assertThat(signedIn.get("/api/admin/status").status()).isEqualTo(200);
        assertThat(done(system, "list").lines()).contains(username, "admin").noneMatch(name -> name.startsWith("service-account"));

        done(system, "remove", username);

        assertThat(isAdministrator(Person.signIn(system.http(), system.url(), username, password))).isFalse();
        assertThat(done(system, "list").lines()).doesNotContain(username).contains("admin");
    }

    @Test
    void givenNobodyOfTheNameOrNoServer_whenAdded_thenItSaysSo(RunningSystem system, @TempDir Path elsewhere) {
        var nobody = Program.launch(system.program().data(), "admins", "add", username);
        assertThat(nobody.awaitEnd()).isEqualTo(1);
        assertThat(nobody.output()).isEqualTo("Nobody has registered with the user name " + username + ".");

        var noServer = Program.launch(elsewhere, "admins", "list");
        assertThat(noServer.awaitEnd()).isEqualTo(1);
        assertThat(noServer.output()).isEqualTo("No server runs with " + elsewhere + ".");
    }

    private static String done(RunningSystem system, String... arguments) {
        var command = Program.launch(system.program().data(), Stream.concat(Stream.of("admins"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(command.awaitEnd()).as(command.output()).isZero();
        return command.output();
    }

    private static boolean isAdministrator(Person person) {
        return person.get("/api/me").ok().get("admin").asBoolean();
    }
}
