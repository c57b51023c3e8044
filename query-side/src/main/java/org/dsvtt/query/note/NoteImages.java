package org.dsvtt.query.note;

import java.util.UUID;
import org.dsvtt.contracts.room.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The images that are shown in notes. */
@Component
public final class NoteImages {

    private final NoteShelf shelf;

    NoteImages(NoteShelf shelf) {
        this.shelf = shelf;
    }

    /** Whether a member sees a note, or an older version of one, with this image in it. */
    public Mono<Boolean> shows(UUID roomId, UUID viewer, Role role, String assetId) {
        return shelf.showsImage(roomId, viewer, role, assetId);
    }
}
