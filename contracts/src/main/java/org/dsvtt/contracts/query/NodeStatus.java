package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one process of the server is.
 *
 * @param name which process it is, among all of them
 * @param kind what it does, such as {@code gateway}
 * @param version of DSVTT, and {@code java} of the virtual machine
 * @param heapUsed in bytes, and {@code heapMost} what it may become
 * @param eventsAppended since it started; 0 where nothing is decided
 * @param parts what it leans on
 * @param sockets only where sockets are
 * @param slowest the types of commands that took longest in the last minutes, slowest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NodeStatus(
        String name,
        String kind,
        String version,
        String java,
        Instant startedAt,
        long heapUsed,
        long heapMost,
        long eventsAppended,
        List<PartStatus> parts,
        List<DiskStatus> disks,
        Optional<SocketStatus> sockets,
        List<CommandTiming> slowest) {}
