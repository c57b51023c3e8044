package org.dsvtt.contracts.room;

/** Replaces the invite code; the old one stops working. Director only. */
public record IssueInvite() implements RoomCommand {}
