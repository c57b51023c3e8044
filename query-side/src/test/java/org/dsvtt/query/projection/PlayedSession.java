package org.dsvtt.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoleChanged;
import org.dsvtt.contracts.room.SessionAttended;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.scene.MapPlaced;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.SceneEdited;
import org.dsvtt.contracts.scene.SceneRemoved;
import org.dsvtt.query.TestRoom;

/** Something of everything that views are made of. */
public final class PlayedSession {

    private final TestRoom room;
    private final UUID player;
    private final UUID scene;

    private PlayedSession(TestRoom room) {
        this.room = room;
        this.player = room.joins();
        this.scene = room.showsScene(Optional.empty());
    }

    public static PlayedSession in(TestRoom room) {
        var session = new PlayedSession(room);
        session.happens();
        return session;
    }

    private void happens() {
        UUID director = room.director();
        UUID guest = room.joins();
        UUID draft = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        room.happens(director, new SessionStarted(session, 1), new SessionAttended(session, director),
                new MapPlaced(scene, Optional.of("map")), new SceneEdited(scene, "Attic", 10, 10),
                new SceneAdded(draft, "Draft", 5, 5, Optional.empty()));
        room.happens(guest, new MessagePosted("Psst", Set.of(player, director), Optional.empty()), new MemberLeft(guest));
        room.happens(director, new SessionPaused(session), new SessionEnded(session), new SceneRemoved(draft),
                new RoleChanged(player, Role.DIRECTOR));
    }

    /** A round in which everybody does something: six events. */
    public void round(int number) {
        room.happens(player,
                new ColorChosen(player, PlayerColor.values()[number % PlayerColor.values().length]),
                new MessagePosted("Hail " + number, Set.of(), Optional.of("Ilse")),
                new DiceRolled("1d6", Secrecy.DIRECTOR, Optional.of("luck"), List.of(), 3),
                new SceneEdited(scene, "Attic " + number, 10 + number % 10, 10),
                new MessagePosted("Sotto voce " + number, Set.of(room.director()), Optional.empty()),
                new DiceRolled("1d20", Secrecy.PUBLIC, Optional.empty(), List.of(), 20));
    }
}
