package org.dsvtt.command.table.domain;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.TokenPlaced;

/** Two scenes of 10 × 10 squares; on the active one a token of each player, one of nobody and a hidden one. */
public final class Board {
    public static final UUID YARD = new UUID(0x7000, 20);
    public static final UUID CRYPT = new UUID(0x7000, 21);
    public static final UUID ILSES = new UUID(0x7000, 30);
    public static final UUID WENDS = new UUID(0x7000, 31);
    public static final UUID GOBLIN = new UUID(0x7000, 32);
    public static final UUID LURKER = new UUID(0x7000, 33);
    public static final UUID BEYOND = new UUID(0x7000, 34);
    public static final UUID NOBODY = new UUID(0x7000, 39);

    private Board() {}

    /** The session has not started. */
    public static Given set() {
        return People.atTheTable().and(
                new SceneAdded(YARD, "Yard", 10, 10, Optional.empty()),
                new SceneAdded(CRYPT, "Crypt", 10, 10, Optional.empty()),
                new SceneActivated(YARD),
                token(YARD, ILSES, "Ilse", 1, 1, Optional.of(People.ILSE), false),
                token(YARD, WENDS, "Wend", 3, 1, Optional.of(People.WEND), false),
                token(YARD, GOBLIN, "Goblin", 5, 5, Optional.empty(), false),
                token(YARD, LURKER, "Lurker", 7, 7, Optional.of(People.ILSE), true),
                token(CRYPT, BEYOND, "Beyond", 0, 0, Optional.of(People.ILSE), false));
    }

    /** A session runs. */
    public static Given live() {
        return set().and(new SessionStarted(Given.KnownFacts.ID, 1));
    }

    public static TokenPlaced token(UUID sceneId, UUID id, String name, double x, double y, Optional<UUID> owner, boolean hidden) {
        return new TokenPlaced(sceneId, id, name, x, y, 1, owner, hidden, Optional.empty(), Optional.empty());
    }
}
