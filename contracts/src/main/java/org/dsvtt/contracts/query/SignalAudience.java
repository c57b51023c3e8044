package org.dsvtt.contracts.query;

import java.util.Set;
import java.util.UUID;

/** The members who may be told, the sender left out. Empty when the sender may not send such a signal. */
public record SignalAudience(Set<UUID> receivers) {}
