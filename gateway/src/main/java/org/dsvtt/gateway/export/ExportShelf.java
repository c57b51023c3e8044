package org.dsvtt.gateway.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dsvtt.axon.RejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where exports are kept: a file each, and beside it what it is, once it is whole. Those that are whole are there again after
 * a restart; others are swept away. What is too old is never handed out and goes with the next look.
 */
@Component
public class ExportShelf {
    private static final Logger log = LoggerFactory.getLogger(ExportShelf.class);

    private final ExportProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<UUID, KeptExport> exports = new ConcurrentHashMap<>();

    ExportShelf(ExportProperties properties, JsonMapper json, @Qualifier("exportClock") Clock clock) {
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        restore();
    }

    /** @throws RejectedException {@code TOO_MANY_EXPORTS} */
    synchronized KeptExport begin(UUID id, UUID roomId, UUID owner, NewExport wish) {
        sweep();
        long had = exports.values().stream().filter(kept -> kept.owner().equals(owner)).count();
        if (had >= properties.perPerson()) throw ExportProblems.tooMany(properties.perPerson());
        var kept = new KeptExport(roomId, owner, Export.begun(id, wish, clock.instant()));
        exports.put(id, kept);
        return kept;
    }

    /** The exports of a person in a room, newest first. */
    List<Export> list(UUID roomId, UUID owner) {
        sweep();
        return exports.values().stream()
                .filter(kept -> kept.roomId().equals(roomId) && kept.owner().equals(owner))
                .map(KeptExport::export)
                .sorted(Comparator.comparing(Export::createdAt).reversed())
                .toList();
    }

    /** @throws RejectedException {@code EXPORT_NOT_FOUND}, also for exports of others */
    KeptExport find(UUID roomId, UUID owner, UUID id) {
        sweep();
        return Optional.ofNullable(exports.get(id))
                .filter(kept -> kept.roomId().equals(roomId) && kept.owner().equals(owner))
                .orElseThrow(ExportProblems::notFound);
    }

    /** Whether the export is still wanted. */
    boolean has(UUID id) {
        return exports.containsKey(id);
    }

    void change(UUID id, UnaryOperator<Export> change) {
        exports.computeIfPresent(id, (_, kept) -> kept.with(change.apply(kept.export())));
    }

    /** Where the export is, or is being written. */
    Path file(UUID id) {
        return properties.directory().resolve(id + ".export");
    }

    /** Makes known that the file is whole, unless it was deleted meanwhile. */
    void finish(UUID id) throws IOException {
        long size = Files.size(file(id));
        KeptExport whole = exports.computeIfPresent(id, (_, kept) -> kept.with(kept.export().ready(size)));
        if (whole == null) removeFiles(id);
        else Files.write(description(id), json.writeValueAsBytes(whole));
    }

    void delete(UUID id) {
        exports.remove(id);
        removeFiles(id);
    }

    /** Deletes what was begun before a moment, also what is being written. */
    public void deleteBegunBefore(Instant moment) {
        exports.values().stream()
                .filter(kept -> kept.export().createdAt().isBefore(moment))
                .map(KeptExport::id)
                .forEach(this::delete);
    }

    private void sweep() {
        Instant tooOld = clock.instant().minus(properties.keptFor());
        exports.values().stream()
                .filter(kept -> kept.export().createdAt().isBefore(tooOld))
                .map(KeptExport::id)
                .forEach(this::delete);
    }

    private Path description(UUID id) {
        return properties.directory().resolve(id + ".json");
    }

    private void removeFiles(UUID id) {
        try {
            Files.deleteIfExists(file(id));
            Files.deleteIfExists(description(id));
        } catch (IOException e) {
            log.warn("The files of export {} could not be deleted; they go at the next start.", id, e);
        }
    }

    private void restore() {
        try {
            Files.createDirectories(properties.directory());
            try (Stream<Path> files = Files.list(properties.directory())) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) restore(file);
            }
            try (Stream<Path> files = Files.list(properties.directory())) {
                for (Path file : files.filter(path -> exports.keySet().stream().noneMatch(id -> isOf(path, id))).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of exports cannot be used", e);
        }
    }

    private void restore(Path description) throws IOException {
        try {
            KeptExport kept = json.readValue(Files.readAllBytes(description), KeptExport.class);
            if (Files.exists(file(kept.id()))) exports.put(kept.id(), kept);
        } catch (JacksonException e) {
            log.warn("{} describes no export.", description);
        }
    }

    private boolean isOf(Path path, UUID id) {
        return path.equals(file(id)) || path.equals(description(id));
    }
}
