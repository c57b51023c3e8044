package org.dsvtt.contracts.dice;

import org.dsvtt.contracts.TableCommand;

/** What may be asked of a table about dice. */
public sealed interface DiceCommand extends TableCommand
        permits RollDice, RollPower {}
