package org.dsvtt.app.identity;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import org.dsvtt.app.data.Secrets;
import org.dsvtt.app.data.ServerAddress;

/** Who administers the server that runs with a data folder. They are told so by the token they get next. */
public final class Administrators {
    private static final String ROLE = "admin";

    private final RealmAdmin realm;

    private Administrators(RealmAdmin realm) {
        this.realm = realm;
    }

    /** @throws IOException with a sentence for the host, when no server runs with the folder or it refuses */
    public static Administrators of(Path data) throws IOException, InterruptedException {
        URI server = ServerAddress.of(data).orElseThrow(() -> new IOException("No server runs with " + data + "."));
        String password = Secrets.read(data, KeycloakServer.PASSWORD)
                .orElseThrow(() -> new IOException(data + " has no identity server."));
        try {
            return new Administrators(
                    RealmAdmin.signIn(HttpClient.newHttpClient(), server, KeycloakServer.ADMINISTRATOR, password));
        } catch (ConnectException e) {
            throw new IOException("The server at " + server + " does not answer.", e);
        }
    }

    /** Their user names. */
    public List<String> list() throws IOException, InterruptedException {
        return realm.withRole(ROLE);
    }

    public void add(String username) throws IOException, InterruptedException {
        if (!realm.grant(ROLE, username)) throw nobody(username);
    }

    public void remove(String username) throws IOException, InterruptedException {
        if (!realm.revoke(ROLE, username)) throw nobody(username);
    }

    private static IOException nobody(String username) {
        return new IOException("Nobody has registered with the user name " + username + ".");
    }
}
