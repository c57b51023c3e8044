package org.dsvtt.gateway.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dsvtt.gateway.http.JsonBodies;
import org.dsvtt.gateway.http.TimeOrderedIds;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.security.Account;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Exports of a room, each for the person who asked for it. That they still have a seat there is checked every time, so that
 * who was removed gets no file either.
 */
@RestController
@RequestMapping("/api/rooms/{roomId}/exports")
class ExportController {
    private final ExportSource source;
    private final ExportShelf shelf;
    private final ExportWriting writing;
    private final JsonBodies bodies;
    private final RateLimits limits;
    private final TimeOrderedIds ids;

    ExportController(
            ExportSource source, ExportShelf shelf, ExportWriting writing, JsonBodies bodies, RateLimits limits, TimeOrderedIds ids) {
        this.source = source;
        this.shelf = shelf;
        this.writing = writing;
        this.bodies = bodies;
        this.limits = limits;
        this.ids = ids;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Export> begin(@AuthenticationPrincipal Account account, @PathVariable UUID roomId, @RequestBody byte[] body) {
        NewExport wish = bodies.read(body, NewExport.class);
        return limits.command(account.userId())
                .then(Mono.defer(() -> source.stretch(roomId, account.userId(), wish)))
                .publishOn(Schedulers.boundedElastic())
                .map(stretch -> {
                    KeptExport export = shelf.begin(ids.next(), roomId, account.userId(), wish);
                    writing.start(export, wish, stretch);
                    return export.export();
                });
    }

    @GetMapping
    Mono<List<Export>> list(@AuthenticationPrincipal Account account, @PathVariable UUID roomId) {
        return admit(account, roomId).then(Mono.fromCallable(() -> shelf.list(roomId, account.userId())));
    }

    @GetMapping("/{exportId}")
    Mono<Export> read(@AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID exportId) {
        return find(account, roomId, exportId).map(KeptExport::export);
    }

    @GetMapping("/{exportId}/file")
    Mono<ResponseEntity<Resource>> file(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID exportId) {
        return find(account, roomId, exportId).map(kept -> {
            if (kept.export().state() != Export.State.READY) throw ExportProblems.notReady();
            return ResponseEntity.ok()
                    .contentType(mediaType(kept.export().format()))
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name(kept.export())).build().toString())
                    .cacheControl(CacheControl.noStore())
                    .body(new FileSystemResource(shelf.file(exportId)));
        });
    }

    @DeleteMapping("/{exportId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID exportId) {
        return find(account, roomId, exportId).doOnNext(kept -> shelf.delete(kept.id())).then();
    }

    private Mono<Void> admit(Account account, UUID roomId) {
        return source.admit(roomId, account.userId()).publishOn(Schedulers.boundedElastic()).then();
    }

    private Mono<KeptExport> find(Account account, UUID roomId, UUID exportId) {
        return source.admit(roomId, account.userId())
                .publishOn(Schedulers.boundedElastic())
                .map(admitted -> shelf.find(roomId, account.userId(), exportId));
    }

    private static MediaType mediaType(Export.Format format) {
        return switch (format) {
            case MARKDOWN -> new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);
            case HTML -> new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
            case JSONL -> MediaType.APPLICATION_NDJSON;
        };
    }

    /** Such as {@code dsvtt-session-2026-11-22.html}; the day is that of UTC. */
    private static String name(Export export) {
        String ending = switch (export.format()) {
            case MARKDOWN -> "md";
            case HTML -> "html";
            case JSONL -> "jsonl";
        };
        return "dsvtt-%s-%s.%s".formatted(
                export.scope().name().toLowerCase(Locale.ROOT), export.createdAt().toString().substring(0, 10), ending);
    }
}
