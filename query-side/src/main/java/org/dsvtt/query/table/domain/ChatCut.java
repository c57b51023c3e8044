package org.dsvtt.query.table.domain;

import java.util.UUID;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.chat.MessagePosted;

/** Whispers are shown to those at their two ends and to nobody else, Directors included. */
final class ChatCut {

    private ChatCut() {}

    static boolean shows(ChatEvent event, UUID author, UUID viewer) {
        return switch (event) {
            case MessagePosted e -> e.to().isEmpty() || viewer.equals(author) || e.to().contains(viewer);
        };
    }
}
