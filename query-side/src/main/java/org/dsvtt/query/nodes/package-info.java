/** How several query sides share what is to be done: who has which segment of a processor, and where it stands. */
@NullMarked
package org.dsvtt.query.nodes;

import org.jspecify.annotations.NullMarked;
