/** The shell around the deciders: the {@code Room} aggregate and its event stream. */
@NullMarked
package org.dsvtt.command.table;

import org.jspecify.annotations.NullMarked;
