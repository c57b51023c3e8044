package org.dsvtt.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Puts files into an archive; each is as long as it was when it came to it, whatever happens to it meanwhile. */
final class ArchiveWriter {
    private static final int OWNER_ONLY = 0600;
    private static final int OWNER_RUNS = 0700;

    private final TarArchiveOutputStream tar;
    private final StringBuilder sums = new StringBuilder();
    private final byte[] buffer = new byte[Archive.BUFFER];
    private long files;

    ArchiveWriter(OutputStream out, boolean packed) throws IOException {
        OutputStream bytes = packed ? new GZIPOutputStream(out, Archive.BUFFER) : out;
        tar = new TarArchiveOutputStream(new BufferedOutputStream(bytes, Archive.BUFFER), StandardCharsets.UTF_8.name());
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    /** An empty folder. */
    void addFolder(String name) throws IOException {
        var entry = new TarArchiveEntry(name + "/");
        entry.setMode(OWNER_RUNS);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    void add(String name, byte[] content) throws IOException {
        begin(name, content.length, OWNER_ONLY);
        tar.write(content);
        end(name, Archive.sha256().digest(content));
    }

    /** A file that may be gone, in which case it is left out. */
    void add(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            begin(name, size, mode(file));
            end(name, copy(in, size));
        } catch (NoSuchFileException gone) {
            // a table that was dropped, for instance: what is in the log about it makes do without it
        }
    }

    /** Writes the last entry; the stream the archive goes to is done with. */
    void end() throws IOException {
        byte[] content = sums.toString().getBytes(StandardCharsets.UTF_8);
        begin(Archive.SUMS, content.length, OWNER_ONLY);
        tar.write(content);
        tar.closeArchiveEntry();
        tar.close();
    }

    long files() {
        return files;
    }

    private void begin(String name, long size, int mode) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
    }

    private void end(String name, byte[] sha256) throws IOException {
        tar.closeArchiveEntry();
        sums.append(HexFormat.of().formatHex(sha256)).append("  ").append(name).append('\n');
        files++;
    }

    /** What a file has lost at its end meanwhile is filled with zeros; PostgreSQL's log repeats what is to be there. */
    private byte[] copy(InputStream in, long size) throws IOException {
        MessageDigest digest = Archive.sha256();
        long left = size;
        while (left > 0) {
            int length = (int) Math.min(left, buffer.length);
            int read = in.readNBytes(buffer, 0, length);
            if (read < length) Arrays.fill(buffer, read, length, (byte) 0);
            tar.write(buffer, 0, length);
            digest.update(buffer, 0, length);
            left -= length;
        }
        return digest.digest();
    }

    private static int mode(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.contains(PosixFilePermission.OWNER_EXECUTE) ? OWNER_RUNS : OWNER_ONLY;
    }
}
