package org.dsvtt.gateway.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.query.RoomSummary;

/** A room in the lobby, and which of its members are there now. */
public record ListedRoom(@JsonUnwrapped RoomSummary room, Set<UUID> present) {}
