/** The event store of the embedded profile: events as jsonb in PostgreSQL, pushed to whoever follows them. */
@NullMarked
package org.dsvtt.axon.embedded;

import org.jspecify.annotations.NullMarked;
