/** Which images of a room a person may be shown, wherever they are: on the table or in a note. */
@NullMarked
package org.dsvtt.query.asset;

import org.jspecify.annotations.NullMarked;
