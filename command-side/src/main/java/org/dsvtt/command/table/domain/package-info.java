/** The whole table: routes each command to its context and decides what crosses contexts. */
@NullMarked
package org.dsvtt.command.table.domain;

import org.jspecify.annotations.NullMarked;
