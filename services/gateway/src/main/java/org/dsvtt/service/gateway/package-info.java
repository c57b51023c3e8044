/** The gateway as a process of its own. */
@NullMarked
package org.dsvtt.service.gateway;

import org.jspecify.annotations.NullMarked;
