/** The fold that makes a recap of the events of a session. */
@NullMarked
package org.dsvtt.query.recap.domain;

import org.jspecify.annotations.NullMarked;
