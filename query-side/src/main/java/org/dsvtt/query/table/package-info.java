/**
 * The tables as they are now, kept in memory and brought up to date by the processor {@code live-tables}; what is asked
 * about them, and what is told to who follows them.
 */
@NullMarked
package org.dsvtt.query.table;

import org.jspecify.annotations.NullMarked;
