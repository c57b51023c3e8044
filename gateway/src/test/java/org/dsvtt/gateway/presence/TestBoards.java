package org.dsvtt.gateway.presence;

import java.time.Duration;

/** Boards for tests of other packages. */
public final class TestBoards {
    private TestBoards() {}

    /** The board of a gateway that is the only one. */
    public static PresenceBoard alone() {
        return new PresenceBoard(new PresenceProperties(Duration.ofSeconds(5), Duration.ofSeconds(15)), board -> OtherBoards.NONE);
    }
}
