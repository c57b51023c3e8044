package org.dsvtt.contracts.query;

/** The room an invite code is for; answered with a list of at most one {@link InvitedRoom}. */
public record FindInvite(String inviteCode) {}
