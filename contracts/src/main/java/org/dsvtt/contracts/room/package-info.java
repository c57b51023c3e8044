/** The part of the contract about membership, invites, sessions and bookmarks: commands, events and the values they share. */
@NullMarked
package org.dsvtt.contracts.room;

import org.jspecify.annotations.NullMarked;
