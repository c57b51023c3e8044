/** What every event stream of the write side has: a chain of hashes, receipts of commands, snapshots of one revision. */
@NullMarked
package org.dsvtt.command.stream;

import org.jspecify.annotations.NullMarked;
