package org.dsvtt.app.identity;

/**
 * The client by which the launcher's own commands sign in to a running server. It is an administrator; its secret is made by
 * chance, lies in the data folder, and is read by whoever may read everything else there too.
 */
public final class LauncherClient {
    public static final String ID = "dsvtt-launcher";
    /** The name of its secret in the data folder. */
    public static final String SECRET = "launcher-client";

    private LauncherClient() {}
}
