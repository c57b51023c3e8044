/** The part of the contract about dice: commands, events and the values they share. */
@NullMarked
package org.dsvtt.contracts.dice;

import org.jspecify.annotations.NullMarked;
