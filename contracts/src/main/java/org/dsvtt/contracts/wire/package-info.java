/** What browsers see: frames, replies, signals, and the table as one viewer may see it. */
@NullMarked
package org.dsvtt.contracts.wire;

import org.jspecify.annotations.NullMarked;
