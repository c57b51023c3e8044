package org.dsvtt.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page under {@code docs/} that is made from the code. The committed copy must be what the code makes; with
 * {@code -Ddsvtt.docs.rewrite=true} it is written anew instead.
 */
final class CommittedPage {
    private CommittedPage() {}

    /** @param page path under {@code docs/} */
    static void assertUpToDate(String page, String content) throws IOException {
        Path path = Path.of("..", "docs").resolve(page);
        if (Boolean.getBoolean("dsvtt.docs.rewrite")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        }
        assertThat(path).isRegularFile();
        assertThat(Files.readString(path))
                .as("docs/%s must be what the code makes; -Ddsvtt.docs.rewrite=true writes it anew", page)
                .isEqualTo(content);
    }
}
