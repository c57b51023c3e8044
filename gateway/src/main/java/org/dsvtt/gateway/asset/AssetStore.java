package org.dsvtt.gateway.asset;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dsvtt.gateway.asset.PyramidIndex.Piece;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The images on disk, in three folders: {@code incoming} for uploads, {@code images} for what is stored, by id, and
 * {@code rooms} with an empty file for every image of a room. Files appear by renaming only, whole and flushed, so that
 * several gateways can have the folder together.
 */
@Component
class AssetStore {
    private static final int INDEXES = 1_000;
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    private final Path incoming;
    private final Path images;
    private final Path rooms;
    private final LoadingCache<AssetId, PyramidIndex> indexes =
            Caffeine.newBuilder().maximumSize(INDEXES).build(id -> readIndex(file(id)));

    AssetStore(AssetProperties properties) throws IOException {
        Path root = properties.directory();
        incoming = Files.createDirectories(root.resolve("incoming"));
        images = Files.createDirectories(root.resolve("images"));
        rooms = Files.createDirectories(root.resolve("rooms"));
        clearLeftovers();
    }

    /** Places for a new upload; whoever asks for them deletes them. */
    UploadFiles newUpload() {
        return UploadFiles.in(incoming);
    }

    /** Bytes that can still be written. */
    long usableSpace() throws IOException {
        return Files.getFileStore(incoming).getUsableSpace();
    }

    /** Takes a finished file in, and makes the image one of the room. */
    void keep(Path finished, AssetId id, UUID roomId) throws IOException {
        Path target = file(id);
        Files.createDirectories(target.getParent());
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        flushNames(target.getParent());
        Path listed = listing(roomId, id);
        Files.createDirectories(listed.getParent());
        try {
            Files.createFile(listed);
        } catch (FileAlreadyExistsException uploadedBefore) {
            return;
        }
        flushNames(listed.getParent());
    }

    /** Whether the image was uploaded to this room; to know its id from another one is not enough. */
    boolean isOf(UUID roomId, AssetId id) {
        return Files.isRegularFile(listing(roomId, id));
    }

    PyramidIndex index(AssetId id) {
        return indexes.get(id);
    }

    byte[] read(AssetId id, Piece piece) throws IOException {
        try (var file = FileChannel.open(file(id))) {
            var bytes = ByteBuffer.allocate(piece.length());
            while (bytes.hasRemaining() && file.read(bytes, piece.offset() + bytes.position()) >= 0) continue;
            if (bytes.hasRemaining()) throw new IOException("%s is cut short".formatted(id));
            return bytes.array();
        }
    }

    private Path file(AssetId id) {
        return images.resolve(id.value().substring(0, 2)).resolve(id.value());
    }

    private Path listing(UUID roomId, AssetId id) {
        return rooms.resolve(roomId.toString()).resolve(id.value());
    }

    private static PyramidIndex readIndex(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long end = file.length() - Integer.BYTES;
            file.seek(end);
            var json = new byte[file.readInt()];
            file.seek(end - json.length);
            file.readFully(json);
            return JsonMapper.shared().readValue(json, PyramidIndex.class);
        }
    }

    /** Makes a rename last; only POSIX systems need that, and let a folder be opened for it. */
    private static void flushNames(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (var names = FileChannel.open(folder)) {
            names.force(true);
        }
    }

    /** What a server that was ended in the middle of an upload left. Uploads at hand may be those of another gateway. */
    private void clearLeftovers() throws IOException {
        Instant longAgo = Instant.now().minus(LONGEST_UPLOAD);
        try (var files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) Files.delete(file);
            }
        }
    }
}
