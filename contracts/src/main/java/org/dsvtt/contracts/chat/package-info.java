/** The part of the contract about chat: commands, events and the values they share. */
@NullMarked
package org.dsvtt.contracts.chat;

import org.jspecify.annotations.NullMarked;
