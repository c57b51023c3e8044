package org.dsvtt.query.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageQueriesTests extends ReadSideFixture {

    private final UUID director = UUID.randomUUID();
    private TestRoom room;
    private UUID ada;
    private UUID ben;

    @BeforeEach
    void aRoomWithTwoPlayers() {
        room = newRoom(director);
        ada = room.joins();
        ben = room.joins();
    }

    @Test
    void givenWhisper_whenHistoryIsRead_thenOnlyItsTwoEndsHaveIt() {
        MessagePosted whisper = says("the jar is empty", ada);
        room.happens(ben, whisper);

        assertThat(history(ada)).extracting(ChatEntry::change).containsExactly(whisper);
        assertThat(history(ben)).extracting(ChatEntry::change).containsExactly(whisper);
        assertThat(history(director)).isEmpty();
    }

    @Test
    void givenRollsOfEverySecrecy_whenHistoryIsRead_thenEveryoneHasTheirs() {
        DiceRolled open = rolls(Secrecy.PUBLIC);
        DiceRolled forTheDirector = rolls(Secrecy.DIRECTOR);
        DiceRolled own = rolls(Secrecy.SELF);
        room.happens(ada, open, forTheDirector, own);

        assertThat(history(ada)).extracting(ChatEntry::change).containsExactly(own, forTheDirector, open);
        assertThat(history(director)).extracting(ChatEntry::change).containsExactly(forTheDirector, open);
        assertThat(history(ben)).extracting(ChatEntry::change).containsExactly(open);
    }

    @Test
    void givenLongHistory_whenReadPageByPage_thenEverythingComesOnceNewestFirst() {
        for (int i = 0; i < 25; i++) room.happens(ada, says("line " + i), rolls(Secrecy.PUBLIC), says("secret", ada));
        awaitChatLog();

        List<ChatEntry> first = page(ben, Optional.empty(), 30);
        List<ChatEntry> second = page(ben, Optional.of(first.getLast().seq()), 30);

        assertThat(first).hasSize(30);
        assertThat(second).hasSize(20);
        assertThat(Stream.concat(first.stream(), second.stream()).map(ChatEntry::seq).toList())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(second.getLast().by()).isEqualTo(ada);
    }

    @Test
    void givenRemovedMember_whenTheyReadTheHistory_thenRoomIsNotFound() {
        room.happens(ada, says("hello"));
        room.happens(director, new MemberRemoved(ben));

        Throwable refusal = catchThrowable(() -> page(ben, Optional.empty(), 10));

        assertThat(Rejections.in(refusal).map(Rejection::code)).contains(ErrorCode.ROOM_NOT_FOUND);
    }

    private List<ChatEntry> history(UUID viewer) {
        awaitChatLog();
        return page(viewer, Optional.empty(), 100);
    }

    private List<ChatEntry> page(UUID viewer, Optional<Long> before, int limit) {
        return ask(new GetMessages(room.id(), viewer, before, limit), ResponseTypes.multipleInstancesOf(ChatEntry.class));
    }

    private void awaitChatLog() {
        awaitCaughtUp(ChatLogProjection.NAME);
    }

    private static MessagePosted says(String text, UUID... to) {
        return new MessagePosted(text, Set.of(to), Optional.empty());
    }

    private static DiceRolled rolls(Secrecy secrecy) {
        return new DiceRolled("1d6", secrecy, Optional.empty(), List.of(), 4);
    }
}
