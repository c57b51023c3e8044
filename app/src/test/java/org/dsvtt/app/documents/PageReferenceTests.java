package org.dsvtt.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages say of the repository: where their links lead, and which tests show what they promise. */
class PageReferenceTests {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+:.*");
    /** Such as {@code NothingLostTests.givenBurst…}; a method may be cut short. */
    private static final Pattern JAVA_TEST = Pattern.compile("`(\\w+(?:Tests|Properties))(?:\\.(\\w+)…?)?`");
    private static final Pattern BROWSER_TEST = Pattern.compile("`(\\w+\\.(?:e2e|test)\\.tsx?)`");

    private static Map<Path, String> pages;
    private static Map<String, Path> files;

    @BeforeAll
    static void read() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean notOurs = NOT_OURS.contains(folder.getFileName().toString()) || folder.equals(REPOSITORY.resolve("data"));
                return notOurs ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        files = found.stream()
                .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file, (one, other) -> one));
        pages = found.stream()
                .filter(file -> file.toString().endsWith(".md"))
                .collect(Collectors.toMap(page -> page, PageReferenceTests::text));
    }

    @Test
    void givenLinksWithinTheRepository_whenFollowed_thenEachLeadsSomewhere() {
        assertThat(wrong(LINK, (page, link) -> ADDRESS.matcher(link.get(0)).matches()
                || Files.exists(page.resolveSibling(link.get(0))))).isEmpty();
    }

    @Test
    void givenTestsThatPagesName_whenLookedFor_thenEachIsThere() {
        assertThat(wrong(JAVA_TEST, (_, test) -> Optional.ofNullable(files.get(test.get(0) + ".java"))
                .filter(source -> text(source).contains(test.get(1)))
                .isPresent())).isEmpty();
        assertThat(wrong(BROWSER_TEST, (_, test) -> files.containsKey(test.get(0)))).isEmpty();
    }

    private interface Check {
        /** @param groups what was found, an absent part as the empty text */
        boolean isRight(Path page, List<String> groups);
    }

    private static List<String> wrong(Pattern reference, Check check) {
        return pages.entrySet().stream()
                .flatMap(page -> reference.matcher(page.getValue()).results()
                        .filter(found -> !check.isRight(page.getKey(), groups(found)))
                        .map(found -> REPOSITORY.relativize(page.getKey()) + ": " + found.group()))
                .toList();
    }

    private static List<String> groups(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .map(group -> group == null ? "" : group)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
