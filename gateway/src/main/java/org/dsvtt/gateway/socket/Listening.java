package org.dsvtt.gateway.socket;

/** A subscription as the client named it. */
record Listening(String id, String destination) {}
