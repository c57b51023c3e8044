package org.dsvtt.command.scene.domain;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenPlaced;

/** A token where it stands: {@code x}, {@code y} is its top left square, {@code size} its side in squares. */
public record Token(UUID id, String name, double x, double y, int size, Optional<UUID> ownerId, boolean hidden) {

    static Token placed(TokenPlaced event) {
        return new Token(event.tokenId(), event.name(), event.x(), event.y(), event.size(), event.ownerId(), event.hidden());
    }

    public boolean belongsTo(UUID userId) {
        return ownerId.filter(userId::equals).isPresent();
    }

    Token at(Point place) {
        return new Token(id, name, place.x(), place.y(), size, ownerId, hidden);
    }

    Token edited(TokenEdited event) {
        return new Token(id, event.name(), x, y, event.size(), event.ownerId(), hidden);
    }

    Token hidden(boolean nowHidden) {
        return new Token(id, name, x, y, size, ownerId, nowHidden);
    }
}
