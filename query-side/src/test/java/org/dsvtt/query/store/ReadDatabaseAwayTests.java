package org.dsvtt.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

class ReadDatabaseAwayTests extends ReadSideFixture {

    private static final String CHAT_LOG = "chat-log";

    @Autowired
    @Qualifier("readStoreDataSource")
    private DataSource readStore;

    @Test
    void givenViewCannotBeWritten_whenItCanAgain_thenNoEventWasSkippedAndPlayDidNotNotice() {
        UUID director = UUID.randomUUID();
        TestRoom room = newRoom(director);
        var jdbc = new JdbcTemplate(readStore);
        awaitCaughtUp(CHAT_LOG);
        String schema = "chat_log_" + projection(CHAT_LOG).generation();

        jdbc.execute("alter table %s.chat_log rename to chat_log_away".formatted(schema));
        try {
            for (int i = 0; i < 5; i++) room.happens(director, says(i));
            await().until(() -> projection(CHAT_LOG).state() == ProjectionStatus.State.RESTING);
            TableView table =
                    ask(new GetTable(room.id(), director, Optional.empty()), ResponseTypes.instanceOf(TableView.class));
            assertThat(table.seq()).isEqualTo(room.seq());
        } finally {
            jdbc.execute("alter table %s.chat_log_away rename to chat_log".formatted(schema));
        }
        awaitCaughtUp(CHAT_LOG);

        List<ChatEntry> messages = ask(new GetMessages(room.id(), director, Optional.empty(), 10),
                ResponseTypes.multipleInstancesOf(ChatEntry.class));
        assertThat(messages).extracting(ChatEntry::change).containsExactly(says(4), says(3), says(2), says(1), says(0));
    }

    private static MessagePosted says(int number) {
        return new MessagePosted("line " + number, Set.of(), Optional.empty());
    }
}
