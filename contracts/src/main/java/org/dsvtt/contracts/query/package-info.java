/** What the gateway asks of the query side and sends to the command side, and the answers. */
@NullMarked
package org.dsvtt.contracts.query;

import org.jspecify.annotations.NullMarked;
