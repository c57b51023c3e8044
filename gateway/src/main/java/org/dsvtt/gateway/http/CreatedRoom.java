package org.dsvtt.gateway.http;

import java.util.UUID;

/** A room just opened, with the code to invite others with. */
public record CreatedRoom(UUID id, String name, String inviteCode) {}
