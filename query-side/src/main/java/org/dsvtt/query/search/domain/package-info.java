/**
 * What the search is made of, without the search engine: the documents that stand for what happened and who was told,
 * what a viewer may be shown now, and how the text of a question is read.
 */
@NullMarked
package org.dsvtt.query.search.domain;

import org.jspecify.annotations.NullMarked;
