package org.dsvtt.app.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads an archive through and compares everything in it with its checksums, unpacking it on the way if that is wanted. */
final class ArchiveReader {
    private static final Pattern SUM = Pattern.compile("(\\w+)  (.*)");
    private static final int OWNER_RUNS = 0100;
    private static final int MOST_NAMED = 5;
    private static final int LARGEST_IN_MEMORY = 64 << 20;

    private final Path file;
    private final boolean packed;
    private final Map<String, String> found = new LinkedHashMap<>();

    ArchiveReader(Path file, boolean packed) {
        this.file = file;
        this.packed = packed;
    }

    private interface Target {
        /** Where the content of an entry goes. */
        OutputStream open(TarArchiveEntry entry) throws IOException;
    }

    /** @throws UnusableArchive if anything in it is not as it was written */
    Archive.About verify() throws IOException {
        return read(_ -> OutputStream.nullOutputStream());
    }

    /**
     * Unpacks it into a folder, whose files are worth nothing if this fails.
     *
     * @throws UnusableArchive if anything in it is not as it was written
     */
    Archive.About unpack(Path folder) throws IOException {
        return read(entry -> create(entry, folder));
    }

    private Archive.About read(Target target) throws IOException {
        found.clear();
        Archive.About about = null;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), Archive.BUFFER);
                var tar = new TarArchiveInputStream(packed ? new GZIPInputStream(bytes, Archive.BUFFER) : bytes,
                        StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isCheckSumOK()) throw new IOException("the entry after it is not as it was written");
                if (about == null) {
                    about = about(entry, tar);
                } else if (entry.getName().equals(Archive.SUMS)) {
                    compare(new String(inMemory(entry, tar), StandardCharsets.UTF_8));
                    if (tar.getNextEntry() != null) throw new UnusableArchive("Something was added behind its end.");
                    return about;
                } else {
                    take(entry, tar, target);
                }
            }
        } catch (UnusableArchive e) {
            throw new UnusableArchive("%s cannot be used. %s".formatted(file, e.getMessage()));
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableArchive("%s cannot be used. It is damaged after %s: %s".formatted(file, last(), e.getMessage()));
        }
        throw new UnusableArchive("%s cannot be used. It is cut off after %s.".formatted(file, last()));
    }

    private Archive.About about(TarArchiveEntry entry, InputStream content) throws IOException {
        if (!entry.getName().equals(Archive.ABOUT)) throw new UnusableArchive("It does not begin as a backup does.");
        byte[] json = inMemory(entry, content);
        found.put(Archive.ABOUT, HexFormat.of().formatHex(Archive.sha256().digest(json)));
        return Archive.About.read(json);
    }

    private void take(TarArchiveEntry entry, InputStream content, Target target) throws IOException {
        if (!entry.isDirectory() && !entry.isFile()) throw new UnusableArchive("It has something that is no file: " + entry.getName());
        try (OutputStream out = target.open(entry)) {
            if (entry.isDirectory()) return;
            MessageDigest digest = Archive.sha256();
            byte[] buffer = new byte[Archive.BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            found.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
        }
    }

    private void compare(String sums) throws UnusableArchive {
        Map<String, String> stated = new LinkedHashMap<>();
        sums.lines().map(SUM::matcher).filter(Matcher::matches).forEach(sum -> stated.put(sum.group(2), sum.group(1)));
        List<String> wrong = new ArrayList<>();
        found.forEach((name, sum) -> {
            if (!sum.equals(stated.get(name))) wrong.add(stated.containsKey(name) ? name + " was changed" : name + " was added");
        });
        stated.keySet().stream().filter(name -> !found.containsKey(name)).map(name -> name + " is missing").forEach(wrong::add);
        if (wrong.isEmpty()) return;
        String more = wrong.size() > MOST_NAMED ? " and %d more".formatted(wrong.size() - MOST_NAMED) : "";
        List<String> named = wrong.stream().limit(MOST_NAMED).toList();
        throw new UnusableArchive("Of what is in it, %s%s.".formatted(String.join(", ", named), more));
    }

    private static OutputStream create(TarArchiveEntry entry, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) throw new UnusableArchive("It has a file outside of its folder: " + entry.getName());
        if (entry.isDirectory()) {
            createFolders(path);
            return OutputStream.nullOutputStream();
        }
        createFolders(path.getParent());
        boolean runs = (entry.getMode() & OWNER_RUNS) != 0;
        var permissions = PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------");
        Files.createFile(path, PosixFilePermissions.asFileAttribute(permissions));
        return Files.newOutputStream(path);
    }

    private static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static byte[] inMemory(TarArchiveEntry entry, InputStream content) throws IOException {
        if (entry.getSize() > LARGEST_IN_MEMORY) throw new UnusableArchive("%s is too large.".formatted(entry.getName()));
        return content.readNBytes((int) entry.getSize());
    }

    private String last() {
        return found.isEmpty() ? "its beginning" : new ArrayList<>(found.keySet()).getLast();
    }
}
