package org.dsvtt.command.person;

import org.axonframework.commandhandling.CommandHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.personal.PersonKeys;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.contracts.query.FinishErasure;
import org.springframework.stereotype.Component;

/** Erases people in the key store. That is the erasure, whole and at once; everything else follows from it. */
@Component
class ErasureCommandHandler {
    private final PersonKeys keys;

    ErasureCommandHandler(PersonKeys keys) {
        this.keys = keys;
    }

    /** @throws RejectedException {@code PERSON_NOT_FOUND} */
    @CommandHandler
    boolean handle(ErasePerson command) {
        if (command.onlyIfKnown() && !keys.knows(command.personId())) {
            throw new RejectedException(Rejection.of(ErrorCode.PERSON_NOT_FOUND, "Nobody here has this id."));
        }
        keys.erase(command.personId(), command.by());
        return true;
    }

    @CommandHandler
    boolean handle(FinishErasure command) {
        keys.finish(command.personId());
        return true;
    }
}
