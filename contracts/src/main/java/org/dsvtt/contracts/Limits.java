package org.dsvtt.contracts;

/** How large things may be. Lengths are in UTF-16 units, sides in squares. */
public final class Limits {
    public static final int NAME = 80;
    public static final int REASON = 200;
    public static final int INVITE_CODE = 16;
    public static final int MESSAGE = 8_000;
    public static final int EXPRESSION = 200;
    public static final int SEARCH_TEXT = 256;
    /** Findings of one page. */
    public static final int FINDINGS = 50;
    public static final int SCENE_SIDE = 500;
    public static final int TOKEN_SIZE = 20;
    public static final int PATH_POINTS = 500;
    public static final int COMBATANTS = 500;
    public static final int EDGES = 9;
    public static final int NOTE_TITLE = 120;
    public static final int NOTE_FOLDER = 120;
    public static final int NOTE_TAG = 40;
    /** Tags of one note. */
    public static final int NOTE_TAGS = 20;
    public static final int NOTE_TEXT = 200_000;
    /** Seats of one room. */
    public static final int MEMBERS = 64;
    /** Tokens of one scene. */
    public static final int TOKENS = 2_000;
    /** Scenes of one room. */
    public static final int SCENES = 200;
    /** Bookmarks of one person in one room. */
    public static final int BOOKMARKS = 500;
    /** Webhooks of one room. */
    public static final int WEBHOOKS = 5;
    public static final int WEBHOOK_URL = 500;
    /** Kinds of changes one webhook tells, if it does not tell all. */
    public static final int WEBHOOK_CHANGE_TYPES = 100;
    /** Farthest square from the origin, in any direction. */
    public static final double COORDINATE = 10_000;

    private Limits() {}
}
