/** The part of the contract about turns and rounds: commands, events and the values they share. */
@NullMarked
package org.dsvtt.contracts.combat;

import org.jspecify.annotations.NullMarked;
