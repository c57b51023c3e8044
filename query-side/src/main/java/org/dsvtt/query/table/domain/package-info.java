/**
 * The pure heart of the read side: {@link org.dsvtt.query.table.domain.TableFold} makes a table of its events, and the
 * viewer cut takes out of it, and out of every event, what a viewer may not know.
 */
@NullMarked
package org.dsvtt.query.table.domain;

import org.jspecify.annotations.NullMarked;
