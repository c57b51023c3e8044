package org.dsvtt.query.webhook.domain;

import java.time.Duration;

/**
 * Pauses that double from one failure to the next, each shortened by chance by up to a half, so that what failed together is
 * not tried together.
 *
 * @param first the pause after the first failure
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /**
     * @param failures how many there were, at least 1
     * @param chance from 0 to 1
     */
    public Duration pause(int failures, double chance) {
        double full = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS)));
        return Duration.ofMillis(Math.round(full * (1 - chance / 2)));
    }
}
