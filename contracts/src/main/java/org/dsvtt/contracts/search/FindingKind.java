package org.dsvtt.contracts.search;

/** What kind of thing was found. */
public enum FindingKind {
    /** Something said to the whole table. */
    MESSAGE,
    /** Something said to some people only. */
    WHISPER,
    /** Dice that were rolled, openly or not. */
    ROLL,
    /** A note as it is now. */
    NOTE,
    /** A token that came to be seen, or got another name. */
    TOKEN,
    /** A scene that was shown, prepared or renamed. */
    SCENE,
    /** Someone joined, left or was removed. */
    MEMBER,
    /** A session began or ended. */
    SESSION,
    /** A combat began or ended, or a round of it began. */
    COMBAT
}
