/** Decides turns and rounds. */
@NullMarked
package org.dsvtt.command.combat.domain;

import org.jspecify.annotations.NullMarked;
