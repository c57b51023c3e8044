/** What sessions were, told to each who asks as far as they were told of it then. */
@NullMarked
package org.dsvtt.query.recap;

import org.jspecify.annotations.NullMarked;
