/** The part of the contract about scenes, maps, tokens and fog: commands, events and the values they share. */
@NullMarked
package org.dsvtt.contracts.scene;

import org.jspecify.annotations.NullMarked;
