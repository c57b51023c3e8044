package org.dsvtt.command.room.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A game session; {@code number} counts the sessions of the room from 1. */
public record Session(UUID id, int number, Stage stage, Set<UUID> attendees) {

    /** How far a session is. */
    public enum Stage { LIVE, PAUSED, ENDED }

    Session at(Stage newStage) {
        return new Session(id, number, newStage, attendees);
    }

    Session attendedBy(UUID person) {
        var all = new HashSet<>(attendees);
        all.add(person);
        return new Session(id, number, stage, Set.copyOf(all));
    }
}
