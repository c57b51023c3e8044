package org.dsvtt.contracts.query;

/** How a process of the server is; every process answers for itself, with a {@link NodeStatus}. */
public record GetNodeStatus() {}
