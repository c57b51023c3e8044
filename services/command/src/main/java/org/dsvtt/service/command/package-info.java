/** The command side as a process of its own. */
@NullMarked
package org.dsvtt.service.command;

import org.jspecify.annotations.NullMarked;
