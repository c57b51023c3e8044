package org.dsvtt.gateway.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one upload on its way.
 *
 * @param received the body as it came
 * @param picture what of it is the picture
 * @param finished the image as it will be stored
 */
record UploadFiles(Path received, Path picture, Path finished) {
    private static final Logger log = LoggerFactory.getLogger(UploadFiles.class);

    static UploadFiles in(Path folder) {
        String name = UUID.randomUUID().toString();
        return new UploadFiles(
                folder.resolve(name + ".received"), folder.resolve(name + ".picture"), folder.resolve(name + ".finished"));
    }

    /** Leaves nothing behind, however far the upload came. */
    void delete() {
        for (Path file : List.of(received, picture, finished)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                log.warn("{} could not be deleted; the next start of the server will", file, stays);
            }
        }
    }
}
