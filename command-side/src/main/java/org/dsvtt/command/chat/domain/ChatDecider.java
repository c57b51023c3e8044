package org.dsvtt.command.chat.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.room.domain.RoomState;
import org.dsvtt.command.scene.domain.SceneState;
import org.dsvtt.command.scene.domain.Token;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.chat.ChatCommand;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.chat.PostMessage;

/** Decides what is said. It leaves no state behind. */
public final class ChatDecider {

    private ChatDecider() {}

    /** Decides for a member who may send such a command by their role. */
    public static Decision decide(ChatCommand command, RoomState room, SceneState scenes, Actor actor) {
        return switch (command) {
            case PostMessage c -> post(c, room, scenes, actor);
        };
    }

    private static Decision post(PostMessage command, RoomState room, SceneState scenes, Actor actor) {
        Set<UUID> recipients = command.to().orElse(Set.of());
        if (!recipients.stream().allMatch(recipient -> room.member(recipient).isPresent())) {
            return reject(ErrorCode.RECIPIENT_NOT_FOUND, "Someone you whisper to is not a member of the room.");
        }
        if (command.as().isEmpty()) return accept(new MessagePosted(command.text(), recipients, Optional.empty()));
        return postAs(command.as().get(), command.text(), recipients, scenes, actor);
    }

    private static Decision postAs(UUID tokenId, String text, Set<UUID> recipients, SceneState scenes, Actor actor) {
        Optional<Token> speaker = scenes.tokenSeenBy(actor, tokenId);
        if (speaker.isEmpty()) return reject(ErrorCode.TOKEN_NOT_FOUND, "There is no such token on the table.");
        if (!actor.directs() && !speaker.get().belongsTo(actor.id())) {
            return reject(ErrorCode.TOKEN_NOT_OWNED, "%s is not yours to speak for.".formatted(speaker.get().name()));
        }
        return accept(new MessagePosted(text, recipients, Optional.of(speaker.get().name())));
    }
}
