/** Readers of all events, woken when there is something new, wherever the events are. */
@NullMarked
package org.dsvtt.axon.stream;

import org.jspecify.annotations.NullMarked;
