/** The shell around the decider of notes: the {@code Note} aggregate and the handler of its commands. */
@NullMarked
package org.dsvtt.command.note;

import org.jspecify.annotations.NullMarked;
