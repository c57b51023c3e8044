package org.dsvtt.contracts.query;

import java.util.UUID;

/** The room an invite code is for. */
public record InvitedRoom(UUID id, String name) {}
