package org.dsvtt.command.chat.domain;

import static org.dsvtt.command.table.domain.Board.ILSES;
import static org.dsvtt.command.table.domain.Board.LURKER;
import static org.dsvtt.command.table.domain.Board.NOBODY;
import static org.dsvtt.command.table.domain.Board.WENDS;
import static org.dsvtt.command.table.domain.Board.set;
import static org.dsvtt.command.table.domain.People.DIRECTOR;
import static org.dsvtt.command.table.domain.People.ILSE;
import static org.dsvtt.command.table.domain.People.STRANGER;
import static org.dsvtt.command.table.domain.People.WEND;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.chat.PostMessage;
import org.junit.jupiter.api.Test;

class PostMessageTests {

    @Test
    void givenNoSession_whenSomethingIsSaid_thenTheTableHearsIt() {
        set().when(ILSE, say(Optional.empty(), Optional.empty())).then(new MessagePosted("*Hush*", Set.of(), Optional.empty()));
    }

    @Test
    void givenMembers_whenWhisperedTo_thenTheyAreTheRecipients() {
        set().when(ILSE, say(Optional.of(Set.of(WEND, DIRECTOR)), Optional.empty()))
                .then(new MessagePosted("*Hush*", Set.of(WEND, DIRECTOR), Optional.empty()));
    }

    @Test
    void givenStrangerAmongThem_whenWhisperedTo_thenRejected() {
        set().when(ILSE, say(Optional.of(Set.of(WEND, STRANGER)), Optional.empty())).rejected(ErrorCode.RECIPIENT_NOT_FOUND);
    }

    @Test
    void givenOwnToken_whenSpokenAs_thenItsNameIsTheSpeaker() {
        set().when(ILSE, say(Optional.empty(), Optional.of(ILSES))).then(new MessagePosted("*Hush*", Set.of(), Optional.of("Ilse")));
    }

    @Test
    void givenOtherTokens_whenAPlayerSpeaksAsThem_thenRejected() {
        set().when(ILSE, say(Optional.empty(), Optional.of(WENDS))).rejected(ErrorCode.TOKEN_NOT_OWNED);
        set().when(ILSE, say(Optional.empty(), Optional.of(LURKER))).rejected(ErrorCode.TOKEN_NOT_FOUND);
        set().when(ILSE, say(Optional.empty(), Optional.of(NOBODY))).rejected(ErrorCode.TOKEN_NOT_FOUND);
    }

    @Test
    void givenAnyToken_whenTheDirectorSpeaksAsIt_thenItsNameIsTheSpeaker() {
        set().when(DIRECTOR, say(Optional.empty(), Optional.of(LURKER))).then(new MessagePosted("*Hush*", Set.of(), Optional.of("Lurker")));
    }

    private static PostMessage say(Optional<Set<UUID>> to, Optional<UUID> as) {
        return new PostMessage("*Hush*", to, as);
    }
}
