/** Decides membership, roles, invites and sessions. */
@NullMarked
package org.dsvtt.command.room.domain;

import org.jspecify.annotations.NullMarked;
