/** The timelines of rooms: when events happened, and what of them is worth going to again. */
@NullMarked
package org.dsvtt.query.timeline;

import org.jspecify.annotations.NullMarked;
