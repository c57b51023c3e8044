/** The gateway: everything a browser talks to. It knows who asks and how often, and no rule of any game. */
@NullMarked
package org.dsvtt.gateway;

import org.jspecify.annotations.NullMarked;
