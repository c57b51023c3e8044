package org.dsvtt.command.domain;

import java.util.UUID;

/** What a decision takes from outside, so that it is itself a pure function. Its results are recorded in the events. */
public interface Facts extends DiceSource {

    /** An id nothing else has. */
    UUID freshId();

    /** A code that is hard to guess: 8 characters of {@code ABCDEFGHJKMNPQRSTUVWXYZ23456789}. */
    String freshInviteCode();
}
