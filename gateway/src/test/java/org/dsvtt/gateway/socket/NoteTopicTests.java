package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dsvtt.contracts.note.NoteNotice.NoteChanged;
import org.dsvtt.contracts.note.NoteNotice.NoteGone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.simp.stomp.StompCommand;

class NoteTopicTests extends SocketTest {
    private final UUID ilse = someone();
    private final UUID kai = someone();
    private final UUID note = UUID.randomUUID();

    @Test
    void givenSubscribers_whenANoteChanges_thenWhoMayReadItIsToldAndNobodyElse() {
        FakeRoom room = table.room(ilse, kai);
        StompTestClient ilsesScreen = following(ilse, room);
        StompTestClient kaisScreen = following(kai, room);

        room.tell(ilse, new NoteChanged(note, 3, kai));
        room.tell(ilse, new NoteGone(note));
        room.tell(kai, new NoteGone(ilse));

        await().untilAsserted(() -> assertThat(told(ilsesScreen)).containsExactly(
                "{\"type\":\"NoteChanged\",\"noteId\":\"%s\",\"version\":3,\"by\":\"%s\"}".formatted(note, kai),
                "{\"type\":\"NoteGone\",\"noteId\":\"%s\"}".formatted(note)));
        await().untilAsserted(() -> assertThat(told(kaisScreen)).containsExactly(
                "{\"type\":\"NoteGone\",\"noteId\":\"%s\"}".formatted(ilse)));
    }

    @Test
    void givenSubscriber_whenTheyUnsubscribe_thenNothingMoreComes() {
        FakeRoom room = table.room(ilse);
        StompTestClient screen = following(ilse, room);
        room.tell(ilse, new NoteGone(note));
        await().until(() -> told(screen).size() == 1);

        screen.send(StompCommand.UNSUBSCRIBE, Map.of("id", "notes", "receipt", "off"), "");
        screen.awaitReceipt("off");
        room.tell(ilse, new NoteGone(note));
        screen.subscribe("live", room.frames());

        assertThat(told(screen)).hasSize(1);
    }

    @Test
    void givenStranger_whenTheySubscribe_thenTheSocketEndsAsForARoomThatIsNotThere() {
        FakeRoom room = table.room(kai);
        for (String destination : List.of(room.notes(), "/topic/rooms/%s/notes".formatted(UUID.randomUUID()))) {
            StompTestClient screen = connected(ilse);
            screen.subscribe("notes", destination);
            assertThat(screen.awaitError().header("code")).contains("ROOM_NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topic/rooms/*/notes", "/topic/rooms/%s%%2fnotes", "/topic/rooms/%s/notes/", "/topic/rooms/%s/notes/0190a6f0-0000-7000-8000-00000000000e"})
    void givenDestinationWithTricks_whenSubscribedTo_thenThereIsNothing(String destination) {
        StompTestClient screen = connected(ilse);
        screen.subscribe("notes", destination.formatted(table.room(ilse).id()));
        assertThat(screen.awaitError().header("code")).contains("NOT_FOUND");
    }

    private StompTestClient following(UUID person, FakeRoom room) {
        StompTestClient screen = connected(person);
        screen.subscribe("notes", room.notes());
        return screen;
    }

    private static List<String> told(StompTestClient screen) {
        return screen.messages("notes").stream().map(StompTestClient.Frame::body).toList();
    }
}
