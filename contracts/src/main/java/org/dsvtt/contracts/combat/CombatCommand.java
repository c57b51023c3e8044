package org.dsvtt.contracts.combat;

import org.dsvtt.contracts.TableCommand;

/** What may be asked of a table about turns and rounds. */
public sealed interface CombatCommand extends TableCommand
        permits AddCombatant, EndCombat, NextTurn, RemoveCombatant, StartCombat, TakeTurn {}
