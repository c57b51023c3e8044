/** The part of the contract about notes: commands, events and the views of them. */
@NullMarked
package org.dsvtt.contracts.note;

import org.jspecify.annotations.NullMarked;
