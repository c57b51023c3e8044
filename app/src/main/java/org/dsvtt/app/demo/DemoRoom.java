package org.dsvtt.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.dice.Characteristic;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.dice.RollPower;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.AlignGrid;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.Grid;
import org.dsvtt.contracts.scene.HideFog;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.Point;

/**
 * A room to try things in: the Sunken Bellhouse with three heroes and what waits for them.
 *
 * <p>All ids are derived from the room and what they are for. Laying it out again, after a crash in the middle too,
 * therefore changes nothing that is there already.
 */
public final class DemoRoom {
    private static final String NAME = "The Sunken Bellhouse";
    private static final int WIDTH = 32;
    private static final int HEIGHT = 20;
    /** The map has 60 pixels to the square. */
    private static final Grid GRID = new Grid(60, 0, 0);

    private final UUID roomId;
    private final Guest director;
    private final List<Guest> players;

    private DemoRoom(UUID roomId, Guest director, List<Guest> players) {
        this.roomId = roomId;
        this.director = director;
        this.players = players;
    }

    /**
     * Lays the room out on a server, unless it is there.
     *
     * @return the id of the room
     * @throws IOException if the server refuses something
     */
    public static UUID provide(URI server) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            Guest director = Guest.signIn(http, server, "director");
            Optional<UUID> existing = find(director);
            UUID roomId = existing.isPresent()
                    ? existing.get()
                    : UUID.fromString(director.post("/api/rooms", Map.of("name", NAME)).get("id").asString());
            String inviteCode = director.get("/api/rooms/%s/table".formatted(roomId)).get("inviteCode").asString();
            var players = List.of(
                    Guest.signIn(http, server, "player1"),
                    Guest.signIn(http, server, "player2"),
                    Guest.signIn(http, server, "player3"));
            for (Guest player : players) player.join(inviteCode);
            new DemoRoom(roomId, director, players).layOut();
            return roomId;
        }
    }

    private static Optional<UUID> find(Guest director) throws IOException, InterruptedException {
        for (var room : director.get("/api/rooms")) {
            if (room.get("name").asString().equals(NAME)) return Optional.of(UUID.fromString(room.get("id").asString()));
        }
        return Optional.empty();
    }

    private void layOut() throws IOException, InterruptedException {
        UUID scene = id("scene");
        send(director, "add scene", new AddScene(scene, NAME, WIDTH, HEIGHT, Optional.of(upload("bellhouse"))));
        send(director, "align grid", new AlignGrid(scene, GRID));
        send(director, "cover the east wing", new HideFog(scene, new Area(23, 0, 9, HEIGHT)));
        send(director, "activate scene", new ActivateScene(scene));
        placeTokens(scene);
        send(director, "start session", new StartSession());
        play();
    }

    private void placeTokens(UUID scene) throws IOException, InterruptedException {
        String thrall = upload("thrall");
        place(new Piece("Brannoch Tallow", 12, 6, 1, Optional.of(players.get(0).id()), false), scene, upload("brannoch"));
        place(new Piece("Ilse Quillon", 11, 9, 1, Optional.of(players.get(1).id()), false), scene, upload("ilse"));
        place(new Piece("Sister Oshe", 9, 7, 1, Optional.of(players.get(2).id()), false), scene, upload("oshe"));
        place(new Piece("Bell-warden Ulk", 15, 8, 2, Optional.empty(), false), scene, upload("ulk"));
        place(new Piece("Tide Thrall 1", 12, 11, 1, Optional.empty(), false), scene, thrall);
        place(new Piece("Tide Thrall 2", 13, 12, 1, Optional.empty(), false), scene, thrall);
        place(new Piece("Tide Thrall 3", 16, 11, 1, Optional.empty(), false), scene, thrall);
        place(new Piece("Choir Wisp", 20, 8, 1, Optional.empty(), true), scene, upload("wisp"));
    }

    private void play() throws IOException, InterruptedException {
        Guest brannoch = players.get(0);
        Guest ilse = players.get(1);
        Guest oshe = players.get(2);
        say(director, "The door gives way. Water stands knee-deep around a bell that **should not be ringing**.", Optional.empty());
        say(oshe, "Bells don't ring under water. So who, friends, is ringing ours?", Optional.of("Sister Oshe"));
        send(brannoch, "step in", new MoveToken(id("Brannoch Tallow"), List.of(new Point(13, 6), new Point(13, 7))));
        send(brannoch, "force the clapper", new RollPower(Optional.of(Characteristic.MIGHT), 2, Optional.of(1), Optional.empty(),
                Optional.of(true), Optional.empty(), Optional.of("Holding the clapper still")));
        say(ilse, "I look for what moves the rope.", Optional.of("Ilse Quillon"));
        send(ilse, "look around", new RollDice("2d10+3", Optional.of(Secrecy.DIRECTOR), Optional.of("Looking for the rope")));
        send(director, "thralls wake", new RollDice("3d6", Optional.of(Secrecy.SELF), Optional.of("How many thralls wake")));
        send(director, "whisper", new PostMessage("Only you see it: the rope ends in mid-air, above the water.",
                Optional.of(Set.of(ilse.id())), Optional.empty()));
    }

    /** A token to place; squares, and the account that owns it. */
    private record Piece(String name, double x, double y, int size, Optional<UUID> owner, boolean hidden) {}

    private void place(Piece piece, UUID scene, String portrait) throws IOException, InterruptedException {
        send(director, "place " + piece.name(), new PlaceToken(scene, id(piece.name()), piece.name(), piece.x(), piece.y(),
                piece.size(), piece.owner(), Optional.of(piece.hidden()), Optional.empty(), Optional.of(portrait)));
    }

    private void say(Guest guest, String text, Optional<String> as) throws IOException, InterruptedException {
        send(guest, text, new PostMessage(text, Optional.empty(), as.map(this::id)));
    }

    private void send(Guest guest, String purpose, TableCommand command) throws IOException, InterruptedException {
        guest.command(roomId, id("command " + purpose), command);
    }

    private String upload(String image) throws IOException, InterruptedException {
        try (InputStream source = DemoRoom.class.getResourceAsStream(image + ".webp")) {
            return director.upload(roomId, source.readAllBytes());
        }
    }

    private UUID id(String purpose) {
        return UUID.nameUUIDFromBytes((roomId + " " + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
