/** Takes the events of a server out into a file, in from one, and checks them; see docs/infrastructure/events-file.md. */
@NullMarked
package org.dsvtt.command.transfer;

import org.jspecify.annotations.NullMarked;
