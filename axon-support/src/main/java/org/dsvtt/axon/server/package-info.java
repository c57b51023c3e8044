/** The event store and the buses of the split deployment: everything goes over Axon Server. */
@NullMarked
package org.dsvtt.axon.server;

import org.jspecify.annotations.NullMarked;
