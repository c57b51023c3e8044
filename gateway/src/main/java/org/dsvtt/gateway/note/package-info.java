/** Notes over HTTP: reading them and their versions, and the commands that change them. */
@NullMarked
package org.dsvtt.gateway.note;

import org.jspecify.annotations.NullMarked;
