/** What every context's decider speaks of: decisions, actors, and the facts a decision needs from outside. */
@NullMarked
package org.dsvtt.command.domain;

import org.jspecify.annotations.NullMarked;
