package org.dsvtt.app.system;

import java.io.IOException;
import org.dsvtt.app.data.Secrets;

/** Makes accounts that a test may spoil. */
final class NewAccounts {

    private NewAccounts() {}

    /** Makes an account and signs in. */
    static Person make(RunningSystem system, String username, String name, String password) throws IOException {
        String administrator = Secrets.read(system.program().data(), "keycloak-admin").orElseThrow();
        RealmScript.of(system.http(), system.url(), administrator).addAccount(username, name, password);
        return Person.signIn(system.http(), system.url(), username, password);
    }
}
