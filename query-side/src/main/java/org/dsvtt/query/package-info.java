/** The read side: remembers what happened at the tables and shows everyone what they may see of it. */
@NullMarked
package org.dsvtt.query;

import org.jspecify.annotations.NullMarked;
