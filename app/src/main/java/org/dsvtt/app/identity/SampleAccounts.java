package org.dsvtt.app.identity;

import java.util.List;

/** The accounts of a server that only its own machine can reach; the password of each is its name. */
public final class SampleAccounts {
    public static final List<String> NAMES = List.of("director", "player1", "player2", "player3", "admin");
    /** The public client with the password grant, for tests and scripts. */
    public static final String CLIENT = "dsvtt-cli";

    private SampleAccounts() {}
}
