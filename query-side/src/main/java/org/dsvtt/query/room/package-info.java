/** The rooms, people and sessions of the read database: who sits where under which name, and what was played when. */
@NullMarked
package org.dsvtt.query.room;

import org.jspecify.annotations.NullMarked;
