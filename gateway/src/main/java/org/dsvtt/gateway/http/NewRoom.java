package org.dsvtt.gateway.http;

/** What is needed to open a room. */
public record NewRoom(String name) {}
