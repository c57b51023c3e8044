package org.dsvtt.contracts.room;

/** Says that one is at the table while a session runs; clients send it by themselves, once a session. */
public record AttendSession() implements RoomCommand {}
