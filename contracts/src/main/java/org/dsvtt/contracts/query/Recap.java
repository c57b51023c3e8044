package org.dsvtt.contracts.query;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.wire.SessionView;

/**
 * What a session was, as one viewer was told of it.
 *
 * @param minutes from its start to its end, pauses included, or to its newest event while it goes on; rounded down
 * @param attendees in the order in which they came
 * @param scenes each time one was shown, also the one the session began with
 * @param combats that began in it, and {@code rounds} of all of them
 * @param messages whispers the viewer had part in included
 * @param memorable criticals, fallen combatants and the viewer's bookmarks, oldest first
 */
public record Recap(
        SessionView session,
        long minutes,
        List<UUID> attendees,
        List<ShownScene> scenes,
        int combats,
        int rounds,
        int messages,
        Rolls rolls,
        List<Mark> memorable) {

    /** A scene, and the event from which on it was looked at. */
    public record ShownScene(String name, long seq) {}

    /** All that was rolled, by most first. */
    public record Rolls(int count, List<PersonRolls> byPerson, List<DiceTally> dice, List<TierCount> tiers) {}

    /** How often a person rolled. */
    public record PersonRolls(UUID userId, int count) {}

    /**
     * All dice of one size as they fell, whether or not they counted in the end: what was dropped or rolled again is chance
     * too.
     *
     * @param faces every face from 1, also those that never fell; with more than 100 sides only those that did
     * @param mean of the dice that fell, and {@code expectedMean} of dice that fall by chance alone
     */
    public record DiceTally(int sides, int count, List<FaceCount> faces, double mean, double expectedMean) {}

    /** How often a face fell. */
    public record FaceCount(int face, int count) {}

    /** How often a power roll reached a tier, 1 to 3; all three are there. */
    public record TierCount(int tier, int count) {}
}
