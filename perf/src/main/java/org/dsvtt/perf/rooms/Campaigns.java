package org.dsvtt.perf.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Many groups side by side: every evening some tables play at the same time, so their events come mixed. The same seed,
 * people and sizes give the same events.
 *
 * @param people everybody there is; each plays at several tables
 * @param seatsAtATable people at each, the Director included
 * @param lines of chat in all rooms together
 * @param end no evening begins later
 */
public record Campaigns(long seed, List<UUID> people, int rooms, int seatsAtATable, int lines, Instant end) {
    private static final int LINES_AN_EVENING = 250;
    private static final int TABLES_AT_ONCE = 12;

    /** Plays all of it. */
    public void play(Consumer<StoredEvent> out) {
        var language = new Language(new SplittableRandom(seed));
        int linesOfARoom = Math.ceilDiv(lines, rooms);
        int evenings = Math.ceilDiv(linesOfARoom, LINES_AN_EVENING);
        List<Campaign> campaigns = new ArrayList<>();
        for (int number = 0; number < rooms; number++) campaigns.add(campaign(number, evenings, language, out));
        campaigns.forEach(Campaign::prepare);
        for (int evening = 0; evening < evenings; evening++) {
            int said = Math.min(LINES_AN_EVENING, linesOfARoom - evening * LINES_AN_EVENING);
            for (int first = 0; first < rooms; first += TABLES_AT_ONCE) {
                playTogether(campaigns.subList(first, Math.min(first + TABLES_AT_ONCE, rooms)), said);
            }
        }
    }

    /**
     * Plays a single evening of one group, however long.
     *
     * @param people at the table, the Director first
     * @return the room
     */
    public static UUID playOneEvening(long seed, List<UUID> people, int lines, Instant begin, Consumer<StoredEvent> out) {
        var random = new SplittableRandom(seed);
        var facts = new SeededFacts(random);
        UUID roomId = facts.freshId();
        var campaign = new Campaign(new RoomStream(roomId, facts, out), people, new Language(random), random, begin);
        campaign.prepare();
        campaign.openEvening(lines);
        boolean goesOn = true;
        while (goesOn) goesOn = campaign.goOn();
        return roomId;
    }

    private static void playTogether(List<Campaign> tables, int lines) {
        tables.forEach(table -> table.openEvening(lines));
        List<Campaign> playing = new ArrayList<>(tables);
        while (!playing.isEmpty()) playing.removeIf(table -> !table.goOn());
    }

    private Campaign campaign(int number, int evenings, Language language, Consumer<StoredEvent> out) {
        var random = new SplittableRandom(seed + 1 + number);
        var facts = new SeededFacts(random);
        List<UUID> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed + number));
        Instant begin = end.minus(Duration.ofDays(7L * evenings)).minus(Duration.ofMinutes(number));
        return new Campaign(new RoomStream(facts.freshId(), facts, out), List.copyOf(shuffled.subList(0, seatsAtATable)),
                language, random, begin);
    }
}
