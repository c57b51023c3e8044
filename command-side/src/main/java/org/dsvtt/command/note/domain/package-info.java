/** Decides what may happen to a note: each is a document with a stream and a version of its own. */
@NullMarked
package org.dsvtt.command.note.domain;

import org.jspecify.annotations.NullMarked;
