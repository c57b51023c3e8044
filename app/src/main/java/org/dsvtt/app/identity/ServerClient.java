package org.dsvtt.app.identity;

/**
 * The client by which the server deletes accounts. It may manage the users of the realm and nothing else, and its tokens are
 * not taken by the server itself.
 */
public final class ServerClient {
    public static final String ID = "dsvtt-server";
    /** The name of its secret in the data folder. */
    public static final String SECRET = "server-client";

    private ServerClient() {}
}
