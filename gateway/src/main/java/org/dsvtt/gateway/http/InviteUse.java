package org.dsvtt.gateway.http;

/** An invite code as a person typed it. */
public record InviteUse(String inviteCode) {}
