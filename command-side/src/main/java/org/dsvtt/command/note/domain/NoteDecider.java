package org.dsvtt.command.note.domain;

import static org.dsvtt.command.note.domain.NoteDecision.reject;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.CreateNote;
import org.dsvtt.contracts.note.DeleteNote;
import org.dsvtt.contracts.note.EditNote;
import org.dsvtt.contracts.note.NoteCommand;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteDeleted;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteShared;
import org.dsvtt.contracts.note.ShareNote;
import org.dsvtt.contracts.room.Role;

/**
 * Decides what may happen to a note. Who may not read it is told the same as of a note that does not exist, before anything
 * else is looked at.
 */
public final class NoteDecider {

    private NoteDecider() {}

    /**
     * @param note empty if none with this id was ever written
     * @param members of the room now
     */
    public static NoteDecision decide(
            NoteCommand command, NoteId id, Optional<NoteState> note, Actor actor, Set<UUID> members) {
        if (actor.role() == Role.SPECTATOR) {
            return reject(ErrorCode.SPECTATORS_WATCH, "Spectators read notes. A Director can make you a player.");
        }
        return switch (command) {
            case CreateNote c -> create(c, id, note, members);
            case EditNote c -> readable(note, actor).map(n -> edit(c, id, n, actor)).orElseGet(NoteDecider::notFound);
            case ShareNote c -> readable(note, actor).map(n -> share(c, id, n, actor, members)).orElseGet(NoteDecider::notFound);
            case DeleteNote c -> readable(note, actor).map(n -> delete(c, id, n, actor)).orElseGet(NoteDecider::notFound);
        };
    }

    private static NoteDecision create(CreateNote command, NoteId id, Optional<NoteState> note, Set<UUID> members) {
        if (note.isPresent()) return reject(ErrorCode.NOTE_EXISTS, "The room has a note with this id already.");
        return tooLong(command.text()).or(() -> strangers(command.audience(), List.of(), members))
                .<NoteDecision>map(NoteDecision.Rejected::new)
                .orElseGet(() -> accept(new NoteCreated(id.roomId(), id.noteId(), command.title(), command.folder(),
                        command.tags().orElse(List.of()), command.text(), command.audience())));
    }

    private static NoteDecision edit(EditNote command, NoteId id, NoteState note, Actor actor) {
        return tooLong(command.text()).or(() -> conflict(command.basedOn(), id, note, actor))
                .<NoteDecision>map(NoteDecision.Rejected::new)
                .orElseGet(() -> accept(new NoteEdited(id.roomId(), id.noteId(), command.title(), command.folder(),
                        command.tags().orElse(List.of()), command.text())));
    }

    private static NoteDecision share(ShareNote command, NoteId id, NoteState note, Actor actor, Set<UUID> members) {
        if (!note.isBy(actor)) {
            return reject(ErrorCode.NOTE_NOT_YOURS, "Only who wrote the note decides who reads it.");
        }
        return conflict(command.basedOn(), id, note, actor)
                .or(() -> strangers(command.audience(), note.audience().people(), members))
                .<NoteDecision>map(NoteDecision.Rejected::new)
                .orElseGet(() -> accept(new NoteShared(id.roomId(), id.noteId(), command.audience())));
    }

    private static NoteDecision delete(DeleteNote command, NoteId id, NoteState note, Actor actor) {
        boolean tidiesTheTable = actor.directs() && note.audience().kind() == Audience.Kind.TABLE;
        if (!note.isBy(actor) && !tidiesTheTable) {
            return reject(ErrorCode.NOTE_NOT_YOURS, "Only who wrote the note may delete it.");
        }
        return conflict(command.basedOn(), id, note, actor)
                .<NoteDecision>map(NoteDecision.Rejected::new)
                .orElseGet(() -> accept(new NoteDeleted(id.roomId(), id.noteId())));
    }

    private static Optional<NoteState> readable(Optional<NoteState> note, Actor actor) {
        return note.filter(n -> n.isReadBy(actor));
    }

    private static Optional<Rejection> conflict(long basedOn, NoteId id, NoteState note, Actor actor) {
        if (basedOn == note.version()) return Optional.empty();
        return Optional.of(Rejection.of(ErrorCode.NOTE_CONFLICT, "Someone changed the note in the meantime.")
                .with("current", note.shownTo(actor, id.noteId())));
    }

    private static Optional<Rejection> tooLong(String text) {
        if (text.length() <= Limits.NOTE_TEXT) return Optional.empty();
        return Optional.of(Rejection.of(ErrorCode.NOTE_TOO_LARGE, "A note takes at most %,d characters; this one has %,d."
                .formatted(Limits.NOTE_TEXT, text.length())).with("most", Limits.NOTE_TEXT));
    }

    /** Who read the note before may go on being named after they left, so that sharing does not fail because of them. */
    private static Optional<Rejection> strangers(Audience audience, List<UUID> readBefore, Set<UUID> members) {
        var unknown = new HashSet<>(audience.people());
        unknown.removeAll(members);
        readBefore.forEach(unknown::remove);
        return unknown.isEmpty() ? Optional.empty()
                : Optional.of(Rejection.of(ErrorCode.MEMBER_NOT_FOUND, "Someone the note is for is not a member of this room."));
    }

    private static NoteDecision accept(NoteEvent event) {
        return new NoteDecision.Accepted(event);
    }

    private static NoteDecision notFound() {
        return reject(ErrorCode.NOTE_NOT_FOUND, "There is no such note, or you may not read it.");
    }
}
