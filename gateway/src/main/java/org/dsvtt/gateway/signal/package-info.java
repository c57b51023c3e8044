/** What people at a table show each other in passing: cursors, pings, drags, typing, presence. Never stored, quick to drop. */
@NullMarked
package org.dsvtt.gateway.signal;

import org.jspecify.annotations.NullMarked;
