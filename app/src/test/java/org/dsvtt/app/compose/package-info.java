/** Rules for the files in {@code compose/}, which are checked without Docker. */
@NullMarked
package org.dsvtt.app.compose;

import org.jspecify.annotations.NullMarked;
