/** Child processes that never outlive the launcher, and the ports servers listen on. */
@NullMarked
package org.dsvtt.app.process;

import org.jspecify.annotations.NullMarked;
