/** The read database: its address, tables and connections, and the processors that fill it. */
@NullMarked
package org.dsvtt.query.store;

import org.jspecify.annotations.NullMarked;
