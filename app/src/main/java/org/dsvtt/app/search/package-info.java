/** The search node as a child process: the rest starts, runs and stops without waiting for it. */
@NullMarked
package org.dsvtt.app.search;

import org.jspecify.annotations.NullMarked;
