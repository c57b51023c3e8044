package org.dsvtt.contracts.query;

import java.util.UUID;

/** A command that is decided where its room is: all of one room are handled by the same process, one after the other. */
public interface RoomRequest {

    UUID roomId();
}
