package org.dsvtt.contracts.room;

import org.dsvtt.contracts.Revision;

/** A new invite code is in force. Only Directors are told. */
@Revision("1")
public record InviteIssued(String inviteCode) implements RoomEvent {}
