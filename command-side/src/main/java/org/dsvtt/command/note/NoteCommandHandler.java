package org.dsvtt.command.note;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.personal.PersonalTexts;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.note.domain.NoteDecider;
import org.dsvtt.command.note.domain.NoteDecision;
import org.dsvtt.command.note.domain.NoteId;
import org.dsvtt.command.note.domain.NoteState;
import org.dsvtt.command.room.domain.Member;
import org.dsvtt.command.stream.CommandReceipts;
import org.dsvtt.command.stream.EventChain;
import org.dsvtt.command.stream.Origin;
import org.dsvtt.command.stream.StreamEnd;
import org.dsvtt.command.table.RoomSeats;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.springframework.stereotype.Component;

/**
 * Takes every command to its note. The room is locked before the note, always in this order, so that seats do not change
 * meanwhile and two commands with one id come one after the other.
 */
@Component
class NoteCommandHandler {
    private final RoomSeats seats;
    private final Repository<Note> notes;
    private final CommandReceipts receipts;
    private final EventChain chain;
    private final PersonalTexts texts;

    NoteCommandHandler(
            RoomSeats seats, Repository<Note> notes, CommandReceipts receipts, EventChain chain, PersonalTexts texts) {
        this.seats = seats;
        this.notes = notes;
        this.receipts = receipts;
        this.chain = chain;
        this.texts = texts;
    }

    /** @throws RejectedException if the sender has no seat in the room, or the decider refuses */
    @CommandHandler
    NoteAccepted handle(SubmitNoteCommand command) throws Exception {
        List<Member> members = seats.of(command.roomId());
        Actor actor = actor(command.by(), members);
        var origin = new Origin(command.roomId(), command.commandId(), command.by());
        var id = new NoteId(command.roomId(), command.noteId());
        Optional<Aggregate<Note>> note = load(id);
        Optional<Long> answeredBefore = receipts.find(origin, end(id, note.map(Aggregate::version).orElse(-1L)));
        if (answeredBefore.isPresent()) return new NoteAccepted(answeredBefore.get());

        Optional<NoteState> state = note.flatMap(loaded -> loaded.invoke(Note::state)).map(texts::open);
        NoteEvent event = decide(command, id, state, actor, members);
        NoteAccepted answer = note.isPresent() ? append(event, origin, note.get()) : create(event, origin);
        receipts.remember(origin, end(id, answer.version() - 1), answer.version());
        return answer;
    }

    /** Versions count from 1. */
    private static StreamEnd end(NoteId id, long last) {
        return new StreamEnd(id.stream(), last, 1);
    }

    private static Actor actor(UUID by, List<Member> members) {
        return members.stream()
                .filter(member -> member.userId().equals(by))
                .map(member -> new Actor(by, member.role()))
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of(
                        ErrorCode.ROOM_NOT_FOUND, "There is no such room, or you are not a member of it.")));
    }

    private Optional<Aggregate<Note>> load(NoteId id) {
        try {
            return Optional.of(notes.load(id.stream()));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }

    private static NoteEvent decide(
            SubmitNoteCommand command, NoteId id, Optional<NoteState> note, Actor actor, List<Member> members) {
        Set<UUID> seated = members.stream().map(Member::userId).collect(Collectors.toSet());
        return switch (NoteDecider.decide(command.command(), id, note, actor, seated)) {
            case NoteDecision.Accepted(var event) -> event;
            case NoteDecision.Rejected(var rejection) -> throw new RejectedException(rejection);
        };
    }

    private NoteAccepted append(NoteEvent event, Origin origin, Aggregate<Note> note) {
        var links = chain.link(List.of(event), origin, note.invoke(Note::lastHash), note.version() + 1);
        note.execute(loaded -> loaded.record(links));
        return new NoteAccepted(note.version() + 1);
    }

    private NoteAccepted create(NoteEvent event, Origin origin) throws Exception {
        var links = chain.link(List.of(event), origin, EventChain.START, 0);
        notes.newInstance(() -> new Note(links));
        return new NoteAccepted(1);
    }
}
