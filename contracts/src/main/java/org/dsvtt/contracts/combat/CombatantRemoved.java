package org.dsvtt.contracts.combat;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A token no longer takes part. */
@Revision("1")
public record CombatantRemoved(UUID tokenId) implements CombatEvent {}
