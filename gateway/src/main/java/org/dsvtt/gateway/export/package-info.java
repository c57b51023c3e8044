/** Exports: a session, a room's chat or a whole room as a file, told as its maker may know it and written in the background. */
@NullMarked
package org.dsvtt.gateway.export;

import org.jspecify.annotations.NullMarked;
