package org.dsvtt.app.data;

import java.nio.file.Path;

/** Another process uses the data folder; the message names it. */
public final class FolderInUse extends Exception {

    FolderInUse(Path folder, String owner) {
        super("%s is in use by %s. Stop that one first, or choose another folder with --data."
                .formatted(folder, owner.isBlank() ? "another process" : owner));
    }
}
