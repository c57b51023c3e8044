package org.dsvtt.contracts.combat;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** It is this token's turn. */
@Revision("1")
public record TurnStarted(UUID tokenId) implements CombatEvent {}
