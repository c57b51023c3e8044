package org.dsvtt.contracts.chat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/**
 * Says something, in Markdown: to the table, or whispered to some members with {@code to}.
 * <p>{@code as} names a token to speak in character: one's own, or any for a Director.
 */
public record PostMessage(String text, Optional<Set<UUID>> to, Optional<UUID> as) implements ChatCommand {

    public PostMessage {
        text = Shape.text(text, "text", Limits.MESSAGE);
        to = Shape.optionalSet(to, "to", Limits.MEMBERS);
    }
}
