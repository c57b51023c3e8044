package org.dsvtt.query.note.domain;

import java.util.UUID;
import org.dsvtt.contracts.note.NoteSummary;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.room.Role;

/** Who sees what of a note. Everything that is shown of notes, now or of old, goes through here. */
public final class NoteSight {

    private NoteSight() {}

    /** Whether a member may read a note as it is. A deleted one is read by nobody. */
    public static boolean reads(NoteEdition newest, UUID viewer, Role role) {
        return !newest.deletes() && newest.audience().includes(viewer, role, newest.author());
    }

    /**
     * Whether a member may look at a version. They have to be meant by the note as it is and as it was then: what was
     * written before it was shared stays with those it was for, and who is left out now is left out of its past as well. The
     * author of a deleted note can still see what it said.
     */
    public static boolean looksBack(NoteEdition newest, NoteEdition past, UUID viewer, Role role) {
        return newest.deletes()
                ? viewer.equals(newest.author())
                : reads(newest, viewer, role) && past.audience().includes(viewer, role, past.author());
    }

    /** How a version stands in the list of one of its readers. What they may do is that of now. */
    public static NoteSummary summary(NoteEdition edition, UUID viewer, Role role) {
        boolean writes = role != Role.SPECTATOR && !edition.deletes();
        return new NoteSummary(edition.noteId(), edition.title(), edition.folder(), edition.tags(), edition.audience(),
                edition.author(), edition.version(), edition.createdAt(), edition.at(), edition.by(),
                writes, writes && viewer.equals(edition.author()));
    }

    /** A version as one of its readers sees it. */
    public static NoteView view(NotePage page, UUID viewer, Role role) {
        return new NoteView(summary(page.edition(), viewer, role), page.text());
    }
}
