package org.dsvtt.command.stream;

import java.util.Optional;
import java.util.UUID;

/**
 * Remembers what was answered to every command: a command whose answer was lost can be sent again and has one effect. To
 * be asked within the unit of work of the command, when its stream is loaded and locked.
 */
public interface CommandReceipts {

    /** The number the command was answered with, if it was accepted before. */
    Optional<Long> find(Origin command, StreamEnd stream);

    /**
     * Remembers an answer, if the unit of work is committed.
     *
     * @param stream with the events of the command
     * @param answer the sequence number in the room, or the version of the note
     */
    void remember(Origin command, StreamEnd stream, long answer);

    /** Lets one command at a time create the room; a room that does not exist yet cannot be locked itself. */
    void lockForCreation(UUID roomId);
}
