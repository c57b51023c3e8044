/** The embedded PostgreSQL: unpacked, initialised, run and ended by the launcher. */
@NullMarked
package org.dsvtt.app.postgres;

import org.jspecify.annotations.NullMarked;
