package org.dsvtt.contracts.combat;

import org.dsvtt.contracts.TableEvent;

/** What happened at a table about turns and rounds. */
public sealed interface CombatEvent extends TableEvent
        permits CombatEnded, CombatStarted, CombatantAdded, CombatantRemoved, RoundStarted, SideToAct, TurnEnded,
                TurnStarted {}
