/** The two doors to the table: commands to the command side, questions to the query side, and how commands are read. */
@NullMarked
package org.dsvtt.gateway.table;

import org.jspecify.annotations.NullMarked;
