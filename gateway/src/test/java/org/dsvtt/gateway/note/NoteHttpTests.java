package org.dsvtt.gateway.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.EditNote;
import org.dsvtt.contracts.note.NoteSummary;
import org.dsvtt.contracts.note.NoteVersion;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.query.AwaitNote;
import org.dsvtt.contracts.query.GetNote;
import org.dsvtt.contracts.query.ListNoteVersions;
import org.dsvtt.contracts.query.ListNotes;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

@GatewayTest
class NoteHttpTests {
    private static final UUID ROOM = UUID.fromString("0190a6f0-0000-7000-8000-000000000001");
    private static final UUID NOTE = UUID.fromString("0190a6f0-0000-7000-8000-00000000000e");
    private static final UUID COMMAND = UUID.fromString("0190a6f0-0000-7000-8000-0000000000cc");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private final UUID me = UUID.randomUUID();
    private String base;
    private WebTestClient client;

    @BeforeEach
    void signIn(@LocalServerPort int port) {
        table.reset();
        base = "http://localhost:" + port;
        client = TestClient.signedIn(port, realm.token(me, "Ilse"));
    }

    @Test
    void givenNotes_whenAskedFor_thenListNoteAndVersionsAreThere() {
        table.answer(ListNotes.class, query -> List.of(view("It burns.").summary()));
        table.answer(GetNote.class, query -> view(query.version().map(version -> "It stood.").orElse("It burns.")));
        table.answer(ListNoteVersions.class, query -> List.of(new NoteVersion(1, NOON, me, NoteVersion.Kind.CREATED, "The mill")));

        get("").expectStatus().isOk().expectBody().json("""
                [{"noteId":"%s","title":"The mill","folder":"Bellhouse","tags":["clue"],"audience":{"kind":"TABLE","people":[]},
                  "author":"%s","version":2,"createdAt":"2026-11-22T12:00:00Z","editedAt":"2026-11-22T12:00:00Z","editedBy":"%s",
                  "mayEdit":true,"mayShare":true}]""".formatted(NOTE, me, me)).jsonPath("$[0].text").doesNotHaveJsonPath();
        get("/" + NOTE).expectStatus().isOk().expectBody().jsonPath("title").isEqualTo("The mill").jsonPath("text").isEqualTo("It burns.");
        get("/%s/versions".formatted(NOTE)).expectStatus().isOk().expectBody().jsonPath("$[0].kind").isEqualTo("CREATED");
        get("/%s/versions/1".formatted(NOTE)).expectStatus().isOk().expectBody().jsonPath("text").isEqualTo("It stood.");
        assertThat(table.asked(GetNote.class)).containsExactly(
                new GetNote(ROOM, me, NOTE, Optional.empty()), new GetNote(ROOM, me, NOTE, Optional.of(1L)));
    }

    @Test
    void givenEdit_whenItIsSaved_thenTheAnswerComesWhenItCanBeRead() {
        table.answer(SubmitNoteCommand.class, command -> new NoteAccepted(3));
        table.answer(AwaitNote.class, query -> true);

        post(edit("It stands.")).expectStatus().isOk().expectBody()
                .jsonPath("commandId").isEqualTo(COMMAND.toString()).jsonPath("version").isEqualTo(3);

        assertThat(table.asked(SubmitNoteCommand.class)).containsExactly(new SubmitNoteCommand(ROOM, NOTE, COMMAND, me,
                new EditNote(2, "The mill", Optional.empty(), Optional.of(List.of("clue")), "It stands.")));
        assertThat(table.asked(AwaitNote.class)).containsExactly(new AwaitNote(ROOM, NOTE, 3));
    }

    @Test
    void givenViewThatIsAway_whenANoteIsSaved_thenItIsSavedAllTheSame() {
        table.answer(SubmitNoteCommand.class, command -> new NoteAccepted(3));
        table.refuse(AwaitNote.class, ErrorCode.UNAVAILABLE);

        post(edit("It stands.")).expectStatus().isOk().expectBody().jsonPath("version").isEqualTo(3);
    }

    @Test
    void givenConflict_whenSaved_thenTheProblemCarriesTheNoteAsItIs() {
        table.answer(SubmitNoteCommand.class, command -> {
            throw new RejectedException(Rejection.of(ErrorCode.NOTE_CONFLICT, "Someone changed the note.").with("current", view("Other text.")));
        });

        post(edit("It stands.")).expectStatus().isEqualTo(409).expectBody()
                .jsonPath("code").isEqualTo("NOTE_CONFLICT")
                .jsonPath("current.text").isEqualTo("Other text.")
                .jsonPath("current.version").isEqualTo(2)
                .jsonPath("current.title").isEqualTo("The mill");
    }

    @Test
    void givenNoteOfFiveMegabytes_whenSent_thenItIsRefusedHoweverItComes() {
        String huge = edit("x".repeat(5 << 20));

        refused(post(huge), 413, ErrorCode.NOTE_TOO_LARGE);
        refused(client.post().uri("/api/rooms/{room}/notes/{note}/commands", ROOM, NOTE).contentType(MediaType.APPLICATION_JSON)
                .body(Flux.just(huge.substring(0, 1 << 20), huge.substring(1 << 20)), String.class)
                .exchange(), 413, ErrorCode.NOTE_TOO_LARGE);
        assertThat(table.asked(SubmitNoteCommand.class)).isEmpty();
    }

    @Test
    void givenLongestNoteThereIs_whenEveryCharacterIsEscaped_thenItIsTaken() {
        table.answer(SubmitNoteCommand.class, command -> new NoteAccepted(3));
        table.answer(AwaitNote.class, query -> true);

        post(edit("\\u4e2d".repeat(200_000))).expectStatus().isOk();

        assertThat(((EditNote) table.asked(SubmitNoteCommand.class).getFirst().command()).text()).hasSize(200_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`not json`|MALFORMED_JSON",
        "``|MALFORMED_JSON",
        "`{}`|MALFORMED_FIELD",
        "`{\"commandId\":\"1-1-1-1-1\",\"type\":\"DeleteNote\",\"basedOn\":1}`|MALFORMED_FIELD",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":\"MoveToken\"}`|UNKNOWN_COMMAND",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":7}`|MALFORMED_FIELD",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":\"DeleteNote\",\"basedOn\":\"1\"}`|MALFORMED_FIELD",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":\"DeleteNote\",\"basedOn\":0}`|MALFORMED_FIELD",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":\"ShareNote\",\"basedOn\":1,\"audience\":{\"kind\":\"EVERYONE\"}}`|MALFORMED_FIELD",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":\"ShareNote\",\"basedOn\":1,\"audience\":{\"kind\":\"PEOPLE\",\"people\":[]}}`|MALFORMED_FIELD",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":\"EditNote\",\"basedOn\":1,\"title\":\"a\\u0000\",\"text\":\"\"}`|MALFORMED_FIELD",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":\"EditNote\",\"basedOn\":1,\"title\":\"a\",\"text\":\"b\\u001b[31m\"}`|MALFORMED_FIELD",
        "`{\"commandId\":\"0190a6f0-0000-7000-8000-0000000000cc\",\"type\":\"EditNote\",\"basedOn\":1,\"title\":\"a\",\"text\":\"\\ud83d\"}`|MALFORMED_FIELD",
    })
    void givenBrokenCommand_whenSent_thenItIsSaidWhatIsWrong(String body, ErrorCode code) {
        refused(post(body), 400, code);
        assertThat(table.asked(SubmitNoteCommand.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/%2e%2e/table", "/0190a6f0-0000-7000-8000-00000000000e/versions/newest",
        "/0190a6f0-0000-7000-8000-00000000000e/versions/99999999999999999999"})
    void givenAddressWithTricks_whenAskedFor_thenItIsRefusedAndNothingIsAsked(String path) {
        get(path).expectStatus().is4xxClientError();
        assertThat(table.asked(GetNote.class)).isEmpty();
    }

    @Test
    void givenStranger_whenAsking_thenThereIsNoSuchRoom() {
        refused(get(""), 404, ErrorCode.ROOM_NOT_FOUND);
        refused(get("/" + NOTE), 404, ErrorCode.ROOM_NOT_FOUND);
        refused(post(edit("x")), 404, ErrorCode.ROOM_NOT_FOUND);
    }

    private ResponseSpec get(String path) {
        return client.get().uri(URI.create("%s/api/rooms/%s/notes%s".formatted(base, ROOM, path))).exchange();
    }

    private ResponseSpec post(String body) {
        return client.post().uri("/api/rooms/{room}/notes/{note}/commands", ROOM, NOTE)
                .contentType(MediaType.APPLICATION_JSON).bodyValue(body.getBytes(StandardCharsets.UTF_8)).exchange();
    }

    private static void refused(ResponseSpec answer, int status, ErrorCode code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("code").isEqualTo(code.name());
    }

    private static String edit(String text) {
        return """
                {"commandId":"%s","type":"EditNote","basedOn":2,"title":"The mill","tags":["clue"],"text":"%s"}""".formatted(COMMAND, text);
    }

    private NoteView view(String text) {
        return new NoteView(new NoteSummary(NOTE, "The mill", Optional.of("Bellhouse"), List.of("clue"),
                Audience.of(Audience.Kind.TABLE), me, 2, NOON, NOON, me, true, true), text);
    }
}
