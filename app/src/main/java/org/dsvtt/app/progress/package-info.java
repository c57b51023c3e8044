/** How far starting has come, by name: in the terminal and on a page at the address DSVTT will have. */
@NullMarked
package org.dsvtt.app.progress;

import org.jspecify.annotations.NullMarked;
