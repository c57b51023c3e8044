/**
 * Rooms as they are after years of play, made by chance from a seed: the real deciders decide on scripted commands, so that
 * every event is one that could have happened. Only buses and single commits are left out.
 */
@NullMarked
package org.dsvtt.perf.rooms;

import org.jspecify.annotations.NullMarked;
