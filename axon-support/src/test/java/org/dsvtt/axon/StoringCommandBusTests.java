package org.dsvtt.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.junit.jupiter.api.Test;

class StoringCommandBusTests {
    private static final Rejection UNAVAILABLE = Rejection.of(ErrorCode.UNAVAILABLE, "Later.");

    private final StoringCommandBus bus = new StoringCommandBus(SimpleCommandBus.builder(),
            failure -> failure instanceof ConcurrencyException ? Optional.of(UNAVAILABLE) : Optional.empty());
    private final AtomicInteger decided = new AtomicInteger();

    @Test
    void givenAnotherWriterWasFirst_whenCommitted_thenTheCommandIsDecidedAgain() {
        CommandResultMessage<?> result = send(1);

        assertThat(result.getPayload()).isEqualTo("done");
        assertThat(decided).hasValue(2);
    }

    @Test
    void givenOthersAreFirstAgainAndAgain_whenCommitted_thenTheSenderIsToldToTryLater() {
        CommandResultMessage<?> result = send(Integer.MAX_VALUE);

        assertThat(Rejections.in(result.exceptionResult())).contains(UNAVAILABLE);
        assertThat(decided).hasValue(3);
    }

    /** Axon Server goes on sending for a moment after it was told to stop. */
    @Test
    void givenHandlersThatAreTakenAway_whenACommandComesLate_thenItIsHandled() {
        bus.subscribe(String.class.getName(), _ -> "done").cancel();

        assertThat(send().getPayload()).isEqualTo("done");
    }

    /** @param conflicts how many commits fail */
    private CommandResultMessage<?> send(int conflicts) {
        bus.subscribe(String.class.getName(), command -> {
            int attempt = decided.incrementAndGet();
            CurrentUnitOfWork.get().onCommit(_ -> {
                if (attempt <= conflicts) throw new ConcurrencyException("overtaken");
            });
            return "done";
        });
        return send();
    }

    private CommandResultMessage<?> send() {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        bus.dispatch(GenericCommandMessage.asCommandMessage("say"), (_, result) -> answer.set(result));
        return answer.get();
    }
}
