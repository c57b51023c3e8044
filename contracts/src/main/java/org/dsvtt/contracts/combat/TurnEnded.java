package org.dsvtt.contracts.combat;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** The token has acted this round. */
@Revision("1")
public record TurnEnded(UUID tokenId) implements CombatEvent {}
