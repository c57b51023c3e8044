package org.dsvtt.contracts;

/**
 * Every error a client can be told: the catalogue. The name is the stable {@code code}; {@link #status()} is the HTTP
 * status it comes with, {@link #meaning()} tells a developer when it is used. The page in {@code docs/api} is made from
 * this enum.
 */
public enum ErrorCode {
    // the request itself
    MALFORMED_JSON(400, "The body is not JSON, or not valid UTF-8."),
    MALFORMED_FIELD(400, "A field is missing, of the wrong type or outside its limits; `field` names it."),
    UNKNOWN_COMMAND(400, "There is no command of this `type`."),
    FRAME_TOO_LARGE(413, "The message is larger than the server takes."),
    MALFORMED_FRAME(400, "The WebSocket message is not a STOMP 1.2 frame the server understands."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "The address does not take this HTTP method."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type the address does not take."),
    SEQUENCE_OUT_OF_RANGE(400, "A sequence number is negative, or after the newest event."),
    // who asks
    UNAUTHENTICATED(401, "There is no access token, or it is expired or not valid here."),
    FORBIDDEN(403, "The account may not do this."),
    ORIGIN_REFUSED(403, "The WebSocket was opened by a page of another origin."),
    RATE_LIMITED(429, "Too many requests in a short time; `retryAfterMillis` says when to go on."),
    SLOW_READER(429, "The socket does not take its messages as fast as they come; connect again and resume."),
    // room
    ROOM_NOT_FOUND(404, "There is no such room, or the account is not a member of it."),
    ROOM_EXISTS(409, "There is a room with this id already."),
    INVITE_NOT_VALID(404, "No room has this invite code; it may have been replaced."),
    ALREADY_MEMBER(409, "The account is a member of the room already."),
    ROOM_FULL(409, "All seats of the room are taken."),
    MEMBER_NOT_FOUND(404, "The account named is not a member of the room."),
    DIRECTOR_ONLY(403, "Only a Director of the room may do this."),
    SPECTATORS_WATCH(403, "Spectators watch; a Director can make them players."),
    LAST_DIRECTOR(409, "A room needs a Director: appoint another one first."),
    SESSION_ALREADY_RUNNING(409, "A session is running already."),
    SESSION_NOT_RUNNING(409, "No session is running."),
    SESSION_PAUSED(409, "The session is paused."),
    SESSION_NOT_PAUSED(409, "The session is not paused."),
    SESSION_NOT_FOUND(404, "The room has no such session, or the account may not look back to it."),
    ALREADY_ATTENDING(409, "The account is among those who attend the session already."),
    BOOKMARK_EXISTS(409, "The account has a bookmark with this id in the room already."),
    BOOKMARK_NOT_FOUND(404, "The account has no such bookmark in the room."),
    TOO_MANY_BOOKMARKS(409, "The account has as many bookmarks in the room as it can have."),
    // webhooks
    WEBHOOK_NOT_FOUND(404, "The room has no such webhook."),
    WEBHOOK_EXISTS(409, "The room has a webhook with this id already."),
    TOO_MANY_WEBHOOKS(409, "The room has as many webhooks as it can have."),
    WEBHOOKS_OFF(409, "This server sends no webhooks: whoever runs it has set no key for them."),
    // scene
    SCENE_NOT_FOUND(404, "The room has no such scene."),
    SCENE_EXISTS(409, "The room has a scene with this id already."),
    SCENE_ACTIVE(409, "The active scene cannot be removed."),
    TOO_MANY_SCENES(409, "The room has as many scenes as it can hold."),
    MAP_MISSING(409, "The scene has no map to align the grid with."),
    TOKEN_NOT_FOUND(404, "There is no such token on the table, or the account may not see it."),
    TOKEN_EXISTS(409, "The room has a token with this id already."),
    TOKEN_NOT_OWNED(403, "The token is someone else's."),
    TOKEN_ALREADY_HIDDEN(409, "The token is hidden already."),
    TOKEN_NOT_HIDDEN(409, "The token is not hidden."),
    TOO_MANY_TOKENS(409, "The scene has as many tokens as it can hold."),
    OUTSIDE_SCENE(409, "The place is outside the scene."),
    // combat
    COMBAT_ALREADY_RUNNING(409, "A combat is running already."),
    COMBAT_NOT_RUNNING(409, "No combat is running."),
    NO_ACTIVE_SCENE(409, "No scene is active."),
    NOT_YOUR_TURN(409, "It is not the turn of this token; `currentTokenId` tells whose it is, if that may be known."),
    TURN_RUNNING(409, "A turn is running; it has to end first."),
    OTHER_SIDE_ACTS(409, "The other side is to act."),
    ALREADY_ACTED(409, "The combatant has acted in this round."),
    COMBATANT_NOT_FOUND(404, "The token takes no part in the combat."),
    WRONG_TURN_MODE(409, "The combat orders its turns in the other way."),
    // dice
    EXPRESSION_NOT_UNDERSTOOD(400, "The dice expression does not follow the grammar; `position` is the character it fails at."),
    EXPRESSION_TOO_LARGE(400, "The dice expression has too many dice, too many sides, too deep brackets or too large numbers."),
    // chat
    RECIPIENT_NOT_FOUND(404, "Someone a whisper is for is not a member of the room."),
    // notes
    NOTE_NOT_FOUND(404, "There is no such note, or the account may not read it."),
    NOTE_EXISTS(409, "The room has a note with this id already."),
    NOTE_CONFLICT(409, "The note was changed since the version the change was made on; `current` is the note as it is."),
    NOTE_NOT_YOURS(403, "Only the author of the note may do this."),
    NOTE_VERSION_NOT_FOUND(404, "The note has no such version, or the account may not read it."),
    NOTE_TOO_LARGE(413, "The text of the note is longer than 200,000 characters."),
    // search
    QUERY_NOT_VALID(400, "The text searched for is longer than 256 characters, or has control characters."),
    CURSOR_NOT_VALID(400, "The cursor is not one of this search; start again from its first page."),
    SEARCH_RESTING(503, "Search does not answer now; everything else goes on, and search does when it has caught up."),
    // exports
    EXPORT_NOT_FOUND(404, "The account has no such export in the room; they are kept for a day."),
    EXPORT_NOT_READY(409, "The export is not written yet, or could not be written."),
    TOO_MANY_EXPORTS(409, "The account has as many exports as it can have."),
    // assets
    ASSET_NOT_FOUND(404, "There is no such image, or the account may not see it."),
    ASSET_TOO_LARGE(413, "The file is larger than 50 MB."),
    IMAGE_TOO_LARGE(413, "The image has more than 16384 pixels on a side."),
    IMAGE_NOT_READABLE(415, "The file is not a PNG, JPEG or WebP image, or it is damaged."),
    STORAGE_FULL(507, "The server has no room left on its disk; nothing was stored."),
    // administration
    PERSON_NOT_FOUND(404, "The server knows nobody with this id."),
    ERASURE_NOT_SET_UP(501, "The server has no right to delete accounts at the identity server; who runs it can give it."),
    PROJECTION_NOT_FOUND(404, "The server has no view of this name."),
    REBUILD_RUNNING(409, "The view is being made anew already."),
    // the server
    IDENTITY_UNAVAILABLE(503, "The identity server does not answer; signing in works again when it does."),
    UNAVAILABLE(503, "A part of the server does not answer; nothing was done, and trying again later is safe."),
    INTERNAL_ERROR(500, "The server failed; `correlationId` finds the reason in its log.");

    private final int status;
    private final String meaning;

    ErrorCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** The HTTP status of a problem document with this code. */
    public int status() {
        return status;
    }

    /** One sentence that says when this code is used. */
    public String meaning() {
        return meaning;
    }
}
