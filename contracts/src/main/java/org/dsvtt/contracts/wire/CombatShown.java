package org.dsvtt.contracts.wire;

import java.util.Optional;

/** The whole combat as the viewer may see it, sent when what may be seen of it changed; empty when there is none. */
public record CombatShown(Optional<CombatView> combat) implements Change {}
