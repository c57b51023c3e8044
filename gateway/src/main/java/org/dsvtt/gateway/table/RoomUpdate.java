package org.dsvtt.gateway.table;

import org.dsvtt.contracts.query.FrameSet;

/** What whoever follows a room is told. */
public sealed interface RoomUpdate {

    /** The number of the newest event of the room when following began; always the first update. */
    record Head(long seq) implements RoomUpdate {}

    /** One event, cut for every member. */
    record Happened(FrameSet frames) implements RoomUpdate {}
}
