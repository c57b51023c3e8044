package org.dsvtt.perf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A room with everybody in it, one scene, a token for each of them, and a session that is live. */
record Room(UUID id, List<Seat> seats) {

    /** A person at the table with the token they move. */
    record Seat(Target.Person person, UUID tokenId) {}

    static Room open(Server server, String name, List<Target.Person> people) {
        var director = people.getFirst();
        var created = server.post(director.token(), "/api/rooms", Map.of("name", name));
        UUID id = UUID.fromString(created.path("id").asString());
        for (var player : people.subList(1, people.size())) {
            server.post(player.token(), "/api/rooms/join", Map.of("inviteCode", created.path("inviteCode").asString()));
        }
        UUID scene = UUID.randomUUID();
        command(server, director, id, Map.of("type", "AddScene", "sceneId", scene, "name", "Hall", "width", 100, "height", 100));
        command(server, director, id, Map.of("type", "ActivateScene", "sceneId", scene));
        command(server, director, id, Map.of("type", "StartSession"));
        List<Seat> seats = new ArrayList<>();
        for (var person : people) {
            var seat = new Seat(person, UUID.randomUUID());
            command(server, director, id, Map.of("type", "PlaceToken", "sceneId", scene, "tokenId", seat.tokenId(), "name",
                    "Token " + seats.size(), "x", 1, "y", seats.size(), "size", 1, "ownerId", person.userId()));
            seats.add(seat);
        }
        return new Room(id, seats);
    }

    static void command(Server server, Target.Person person, UUID room, Map<String, ?> fields) {
        var command = new HashMap<String, Object>(fields);
        command.put("commandId", UUID.randomUUID());
        server.post(person.token(), "/api/rooms/" + room + "/commands", command);
    }
}
