package org.dsvtt.contracts.room;

/** Resumes a paused session. Director only. */
public record ResumeSession() implements RoomCommand {}
