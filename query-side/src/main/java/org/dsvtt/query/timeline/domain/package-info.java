/** What of the events of a room is marked on its timeline. */
@NullMarked
package org.dsvtt.query.timeline.domain;

import org.jspecify.annotations.NullMarked;
