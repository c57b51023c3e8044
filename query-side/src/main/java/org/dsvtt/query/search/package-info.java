/**
 * Search: what happened and what notes say, kept in an index of Elasticsearch, and the questions about it. The client of
 * the index is used in this package alone, and every question goes through {@link org.dsvtt.query.search.ViewerSearch},
 * which adds what the viewer may see.
 */
@NullMarked
package org.dsvtt.query.search;

import org.jspecify.annotations.NullMarked;
