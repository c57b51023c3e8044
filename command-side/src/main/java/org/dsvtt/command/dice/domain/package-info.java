/** Dice: the grammar of expressions, how dice fall, and Draw Steel power rolls. Pure; chance comes in as {@link org.dsvtt.command.dice.domain.DiceSource}. */
@NullMarked
package org.dsvtt.command.dice.domain;

import org.jspecify.annotations.NullMarked;
