/** The write side: turns commands into events. Start at {@code table.domain.TableDecider}. */
@NullMarked
package org.dsvtt.command;

import org.jspecify.annotations.NullMarked;
