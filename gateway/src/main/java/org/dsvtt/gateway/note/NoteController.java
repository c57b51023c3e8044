package org.dsvtt.gateway.note;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.note.NoteSummary;
import org.dsvtt.contracts.note.NoteVersion;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.query.AwaitNote;
import org.dsvtt.contracts.query.GetNote;
import org.dsvtt.contracts.query.ListNoteVersions;
import org.dsvtt.contracts.query.ListNotes;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.TableCommands;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The notes of a room as the asker may read them, and the commands that change them. */
@RestController
@RequestMapping("/api/rooms/{roomId}/notes")
class NoteController {
    private final TableCommands commands;
    private final TableQueries queries;
    private final NoteCommandReader reader;
    private final RateLimits limits;

    NoteController(TableCommands commands, TableQueries queries, NoteCommandReader reader, RateLimits limits) {
        this.commands = commands;
        this.queries = queries;
        this.reader = reader;
        this.limits = limits;
    }

    @GetMapping
    Mono<List<NoteSummary>> list(@AuthenticationPrincipal Account account, @PathVariable UUID roomId) {
        return queries.askMany(new ListNotes(roomId, account.userId()), NoteSummary.class);
    }

    @GetMapping("/{noteId}")
    Mono<NoteView> read(@AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID noteId) {
        return queries.ask(new GetNote(roomId, account.userId(), noteId, Optional.empty()), NoteView.class);
    }

    @GetMapping("/{noteId}/versions")
    Mono<List<NoteVersion>> versions(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID noteId) {
        return queries.askMany(new ListNoteVersions(roomId, account.userId(), noteId), NoteVersion.class);
    }

    @GetMapping("/{noteId}/versions/{version}")
    Mono<NoteView> version(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID noteId,
            @PathVariable long version) {
        return queries.ask(new GetNote(roomId, account.userId(), noteId, Optional.of(version)), NoteView.class);
    }

    @PostMapping(path = "/{noteId}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<NoteCommandAccepted> send(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID noteId,
            ServerHttpRequest request) {
        return limits.command(account.userId()).then(NoteBody.read(request.getBody())).map(reader::read).flatMap(sent -> commands
                .submit(new SubmitNoteCommand(roomId, noteId, sent.commandId(), account.userId(), sent.command()))
                .delayUntil(accepted -> shown(new AwaitNote(roomId, noteId, accepted.version())))
                .map(accepted -> new NoteCommandAccepted(sent.commandId(), accepted.version())));
    }

    /** What was saved is there for the next question, or comes a moment later: the command has had its effect anyway. */
    private Mono<Boolean> shown(AwaitNote version) {
        return queries.ask(version, Boolean.class).onErrorReturn(false);
    }
}
