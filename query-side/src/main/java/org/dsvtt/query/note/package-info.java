/** The notes of rooms: every version of each, who may see which, and who is told when one changes. */
@NullMarked
package org.dsvtt.query.note;

import org.jspecify.annotations.NullMarked;
