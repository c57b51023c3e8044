package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dsvtt.app.identity.SampleAccounts;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.room.PlaceBookmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody deletes their account, and is looked for in all that the installed program keeps and tells. */
@ExtendWith(SystemUnderTest.class)
class DeletedAccountTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LINE_OF_PORT = 3;

    /** Letters only, so that it is one word for the search. */
    private final String canary = "canary" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void givenPersonWhoPlayed_whenTheyDeleteTheirAccount_thenTheirWordsAreNowhereAndTheHistoryIsWhole(RunningSystem system) throws Exception {
        var room = TestRoom.ofDirectorAlone(system, "Farewell");
        String password = UUID.randomUUID().toString();
        Person ilse = NewAccounts.make(system, canary, "Ilse " + canary, password);
        UUID id = ilse.id();
        Person director = system.person("director");
        ilse.post("/api/rooms/join", Map.of("inviteCode", invite(director, room.id()))).ok();
        UUID own = UUID.fromString(ilse.post("/api/rooms", Map.of("name", "Their own table")).ok().get("id").asString());
        director.post("/api/rooms/join", Map.of("inviteCode", invite(ilse, own))).ok();
        write(ilse, room.id());
        director.command(room.id(), new PostMessage("the robin stays", Optional.empty(), Optional.empty())).ok();
        long last = room.seq();
        String export = "/api/rooms/%s/exports/".formatted(room.id()) + director.post("/api/rooms/%s/exports".formatted(room.id()),
                Map.of("scope", "ROOM", "format", "MARKDOWN")).ok().get("id").asString();
        await().atMost(PATIENCE).until(() -> director.get(export).ok().get("state").asString().equals("READY"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(search(director, room.id()).at("/hits")).isNotEmpty());
        assertThat(told(room)).contains(canary);
        assertThat(rows(system, "dsvtt_views")).contains(canary);
        assertThat(director.get(export + "/file").ok().toString()).contains(canary);
        assertThat(rows(system, "dsvtt_events")).as("what they wrote was sealed from the beginning").doesNotContain(canary);

        assertThat(ilse.delete("/api/me").status()).isEqualTo(400);
        assertThat(ilse.delete("/api/me?confirm=" + id).status()).isEqualTo(202);

        assertThat(ilse.get("/api/me").status()).isEqualTo(401);
        assertThat(ilse.command(room.id(), new PostMessage("me again", Optional.empty(), Optional.empty())).status()).isEqualTo(401);
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(BadSqlGrammarException.class).untilAsserted(() -> {
            assertThat(told(room)).doesNotContain(canary);
            assertThat(rows(system, "dsvtt_views")).doesNotContain(canary);
            assertThat(search(director, room.id()).at("/hits")).isEmpty();
            assertThat(director.get(export).status()).isEqualTo(404);
            assertThat(filesWithCanary(system.program().data().resolve("exports"))).isEmpty();
            assertThat(canSignIn(system, password)).isFalse();
            assertThat(director.get("/api/rooms/%s/table".formatted(own)).ok().at("/members/0/role").asString()).isEqualTo("DIRECTOR");
        });
        assertThat(room.frames(director, 0)).extracting(frame -> frame.get("seq").asLong())
                .isEqualTo(LongStream.rangeClosed(1, room.seq()).boxed().toList());
        assertThat(room.seq()).as("they left, and nothing else happened").isEqualTo(last + 1);
        assertThat(told(room)).contains("the robin stays").contains("\\u0018");
        assertThat(director.get("/api/rooms/%s/people".formatted(room.id())).ok()).hasSize(1);
        assertThat(key(system, id)).isEmpty();
    }

    @Test
    void givenSomebodyElse_whenNoAdministratorDeletesThem_thenNothingHappensAndAdministratorsCan(RunningSystem system) throws Exception {
        Person bram = NewAccounts.make(system, canary, "Bram", UUID.randomUUID().toString());
        UUID id = bram.id();

        assertThat(system.person("player1").delete("/api/admin/people/" + id).status()).isEqualTo(403);
        assertThat(bram.get("/api/me").status()).isEqualTo(200);

        assertThat(system.person("admin").delete("/api/admin/people/" + id).status()).isEqualTo(202);
        assertThat(bram.get("/api/me").status()).isEqualTo(401);
        assertThat(system.person("admin").delete("/api/admin/people/" + UUID.randomUUID()).body().get("code").asString())
                .isEqualTo("PERSON_NOT_FOUND");
    }

    private void write(Person ilse, UUID roomId) {
        ilse.command(roomId, new PostMessage("The " + canary + " sings", Optional.empty(), Optional.empty())).ok();
        ilse.command(roomId, new PostMessage("psst " + canary, Optional.of(Set.of(ilse.id())), Optional.empty())).ok();
        ilse.command(roomId, new RollDice("1d20[" + canary + "]", Optional.empty(), Optional.of("to catch the " + canary))).ok();
        ilse.command(roomId, new PlaceBookmark(UUID.randomUUID(), 2, canary)).ok();
        ilse.post("/api/rooms/%s/notes/%s/commands".formatted(roomId, UUID.randomUUID()), Map.of(
                "commandId", UUID.randomUUID(), "type", "CreateNote", "title", "On the " + canary, "folder", canary,
                "tags", List.of(canary), "text", "a " + canary, "audience", Map.of("kind", "TABLE"))).ok();
    }

    /** Everything a Director is told of the room, live, by replay and by views. */
    private String told(TestRoom room) {
        String path = "/api/rooms/" + room.id();
        var told = new ArrayList<String>(room.frames(room.director(), 0).stream().map(JsonNode::toString).toList());
        for (String what : List.of("/messages?limit=100", "/notes", "/table", "/people", "/sessions", "/timeline?around=3",
                "/replay?after=0&to=" + room.seq())) {
            told.add(room.director().get(path + what).ok().toString());
        }
        return told.toString();
    }

    private JsonNode search(Person person, UUID roomId) {
        return person.get("/api/rooms/%s/search?q=%s".formatted(roomId, canary)).ok();
    }

    private static String invite(Person director, UUID roomId) {
        return director.get("/api/rooms/%s/table".formatted(roomId)).ok().get("inviteCode").asString();
    }

    private boolean canSignIn(RunningSystem system, String password) {
        return Person.askForToken(system.http(), system.url(), Map.of("grant_type", "password", "client_id", SampleAccounts.CLIENT,
                "username", canary, "password", password)).status() == 200;
    }

    private List<Path> filesWithCanary(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(canary);
                } catch (IOException gone) {
                    return false;
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of all tables of a database. */
    private static String rows(RunningSystem system, String database) throws IOException {
        return sql(system, database).sql("""
                select query_to_xml(format('select * from %I.%I', schemaname, tablename), true, false, '') as content
                from pg_tables where schemaname not in ('pg_catalog', 'information_schema')""")
                .query((row, _) -> row.getString("content")).list().toString();
    }

    private static Optional<byte[]> key(RunningSystem system, UUID person) throws IOException {
        return sql(system, "dsvtt_keys").sql("select key from person_key where person = ?").param(person)
                .query((row, _) -> Optional.ofNullable(row.getBytes("key"))).single();
    }

    private static JdbcClient sql(RunningSystem system, String database) throws IOException {
        var server = new PGSimpleDataSource();
        server.setServerNames(new String[] {"127.0.0.1"});
        server.setPortNumbers(new int[] {
            Integer.parseInt(Files.readAllLines(system.program().data().resolve("postgres/postmaster.pid")).get(LINE_OF_PORT).strip())});
        server.setDatabaseName(database);
        server.setUser(database);
        server.setPassword(Files.readString(system.program().data().resolve("secrets").resolve(database)).strip());
        return JdbcClient.create(server);
    }
}
