package org.dsvtt.perf;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long the answer to someone who joins a full table takes, and how large it is when compressed. */
@Command(name = "join", mixinStandardHelpOptions = true, description = "Joining a table of many tokens.")
final class JoiningATable implements Callable<Integer> {
    @Mixin private Target target;
    @Option(names = "--tokens", defaultValue = "500") private int tokens;
    @Option(names = "--times", defaultValue = "200") private int times;

    @Override
    public Integer call() throws Exception {
        Server server = target.server();
        var people = target.people(server, 2);
        var director = people.getFirst();
        var created = server.post(director.token(), "/api/rooms", Map.of("name", "Full table"));
        UUID room = UUID.fromString(created.path("id").asString());
        server.post(people.getLast().token(), "/api/rooms/join", Map.of("inviteCode", created.path("inviteCode").asString()));
        UUID scene = UUID.randomUUID();
        Room.command(server, director, room, Map.of("type", "AddScene", "sceneId", scene, "name", "Market", "width", 60, "height", 60));
        Room.command(server, director, room, Map.of("type", "ActivateScene", "sceneId", scene));
        Pace pace = new Pace(20);
        for (int i = 0; i < tokens; i++) {
            pace.await();
            Room.command(server, director, room, Map.of("type", "PlaceToken", "sceneId", scene, "tokenId", UUID.randomUUID(), "name",
                    "Townsperson number " + i, "x", i % 60, "y", i / 60, "size", 1, "color", "#%06x".formatted(i * 32_749 & 0xffffff)));
        }
        Figures answer = new Figures();
        int size = 0;
        for (int i = 0; i < times; i++) {
            pace.await();
            long start = System.nanoTime();
            var request = server.authorized(people.getLast().token(), "/api/rooms/" + room + "/table").header("Accept-Encoding", "gzip").build();
            var response = server.http().send(request, BodyHandlers.ofByteArray());
            answer.add(System.nanoTime() - start);
            if (response.statusCode() != 200) throw new IllegalStateException("status " + response.statusCode());
            size = response.body().length;
        }
        answer.print("table of " + tokens + " tokens");
        System.out.printf("%d bytes compressed%n", size);
        return 0;
    }
}
