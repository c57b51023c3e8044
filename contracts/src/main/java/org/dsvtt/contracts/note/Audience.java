package org.dsvtt.contracts.note;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;
import org.dsvtt.contracts.room.Role;

/**
 * Who may read a note besides its author.
 *
 * @param people the chosen ones, each once; empty, and may be left out in JSON, unless the kind is {@link Kind#PEOPLE}
 */
public record Audience(Kind kind, List<UUID> people) {

    /** How the readers are chosen. */
    public enum Kind {
        /** Nobody else reads it. */
        PRIVATE,
        /** Members named one by one. */
        PEOPLE,
        /** Every member, whatever their role. */
        TABLE,
        /** Whoever is a Director at the time of reading. */
        DIRECTORS
    }

    public Audience {
        Shape.required(kind, "audience.kind");
        people = kind == Kind.PEOPLE
                ? Shape.list(people, "audience.people", 1, Limits.MEMBERS).stream().distinct().toList()
                : List.of();
    }

    public static Audience of(Kind kind) {
        return new Audience(kind, List.of());
    }

    public static Audience people(List<UUID> people) {
        return new Audience(Kind.PEOPLE, people);
    }

    /**
     * Whether a member may read: the one rule of who sees a note, for both the side that decides and the side that shows.
     *
     * @param author of the note; always reads it
     * @param role what the member is at the table now
     */
    public boolean includes(UUID member, Role role, UUID author) {
        return member.equals(author) || switch (kind) {
            case PRIVATE -> false;
            case PEOPLE -> people.contains(member);
            case TABLE -> true;
            case DIRECTORS -> role == Role.DIRECTOR;
        };
    }
}
