/**
 * Load and measurements against a running server, through the public wire; past it go only the filling of rooms and what is
 * compared with. Start at {@link org.dsvtt.perf.Perf}.
 */
@NullMarked
package org.dsvtt.perf;

import org.jspecify.annotations.NullMarked;
