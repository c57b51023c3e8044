/**
 * All events of a server, whatever store keeps them: read in order, written as they were, and carried as a file with
 * checksums. Start at {@code StoredEvent}; {@code docs/infrastructure/events-file.md} describes the file.
 */
@NullMarked
package org.dsvtt.axon.log;

import org.jspecify.annotations.NullMarked;
