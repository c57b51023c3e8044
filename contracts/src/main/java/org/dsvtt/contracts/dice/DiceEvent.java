package org.dsvtt.contracts.dice;

import org.dsvtt.contracts.TableEvent;

/** What happened at a table about dice. */
public sealed interface DiceEvent extends TableEvent
        permits DiceRolled, PowerRolled {}
