/** What a note was in each of its versions, and who may see which. */
@NullMarked
package org.dsvtt.query.note.domain;

import org.jspecify.annotations.NullMarked;
