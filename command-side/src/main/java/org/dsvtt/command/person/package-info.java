/** Erasing people. */
@NullMarked
package org.dsvtt.command.person;

import org.jspecify.annotations.NullMarked;
