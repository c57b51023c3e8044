package org.dsvtt.contracts.room;

/** How far back members who do not direct may look into a room. */
public enum HistoryAccess {
    /** To its beginning, as if they had been spectators until they joined. */
    EVERYTHING,
    /** To the moment they last took their seat. */
    FROM_JOINING
}
