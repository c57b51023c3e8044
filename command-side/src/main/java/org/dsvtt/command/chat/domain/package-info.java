/** Decides what is said, to whom and as whom. */
@NullMarked
package org.dsvtt.command.chat.domain;

import org.jspecify.annotations.NullMarked;
