package org.dsvtt.axon.watch;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.query.CommandTiming;
import org.dsvtt.contracts.query.DiskStatus;
import org.dsvtt.contracts.query.SocketStatus;

/** Adds to what a process tells about itself. Every bean of this type is asked; answers come at once. */
public interface StatusSource {

    default List<DiskStatus> disks() {
        return List.of();
    }

    default Optional<SocketStatus> sockets() {
        return Optional.empty();
    }

    /** The types of commands that took longest in the last minutes, slowest first. */
    default List<CommandTiming> slowest() {
        return List.of();
    }

    /** How many events were appended since the start. */
    default long eventsAppended() {
        return 0;
    }
}
