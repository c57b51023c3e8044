package org.dsvtt.gateway.table;

import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.contracts.query.FinishErasure;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import reactor.core.publisher.Mono;

/** The way to the command side. */
public interface TableCommands {

    /**
     * Sends a command. The answer comes when its events are on disk, and not on an event loop of the network.
     *
     * <p>Fails with {@link org.dsvtt.axon.RejectedException}: the refusal of the command side, {@code UNAVAILABLE} when
     * it does not answer in time, {@code INTERNAL_ERROR} when it failed. After {@code UNAVAILABLE} the command may have
     * had its effect; sending the same {@code commandId} again is safe.
     */
    Mono<Accepted> submit(SubmitCommand command);

    /** Sends a command to a note, in the same way. */
    Mono<NoteAccepted> submit(SubmitNoteCommand command);

    /** Has a person erased, in the same way. */
    Mono<Boolean> submit(ErasePerson command);

    /** Has it written down that nothing is left to be done for an erased person, in the same way. */
    Mono<Boolean> submit(FinishErasure command);
}
