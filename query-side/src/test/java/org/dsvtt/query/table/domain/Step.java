package org.dsvtt.query.table.domain;

/**
 * One thing that happens in a made-up story of a table. The numbers are choices: each is taken modulo what there is to
 * choose from at that moment, so that every list of steps is a valid story and shrinks to a valid story.
 */
public record Step(Kind kind, int first, int second, int third) {

    public enum Kind {
        JOIN, LEAVE, CHANGE_ROLE, CHOOSE_COLOR, RENAME, INVITE, START_OR_END_SESSION, PAUSE_OR_RESUME_SESSION,
        ATTEND_SESSION, CHANGE_HISTORY_ACCESS, PLACE_BOOKMARK, REMOVE_BOOKMARK, ADD_WEBHOOK,
        ADD_SCENE, ACTIVATE_SCENE, EDIT_SCENE, PLACE_MAP, ALIGN_GRID, REMOVE_SCENE, HIDE_FOG, REVEAL_FOG,
        PLACE_TOKEN, MOVE_TOKEN, EDIT_TOKEN, HIDE_OR_REVEAL_TOKEN, REMOVE_TOKEN,
        START_OR_END_COMBAT, TURN, ADD_COMBATANT, REMOVE_COMBATANT,
        SAY, WHISPER, ROLL
    }
}
