/** What is asked of the search over everything said, rolled, written and done, and what it answers. */
@NullMarked
package org.dsvtt.contracts.search;

import org.jspecify.annotations.NullMarked;
