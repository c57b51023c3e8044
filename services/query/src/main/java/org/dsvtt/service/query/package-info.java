/** The query side as a process of its own. */
@NullMarked
package org.dsvtt.service.query;

import org.jspecify.annotations.NullMarked;
