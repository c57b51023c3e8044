/** Tests of the whole system in an {@link Environment}: the installed program as it is, unless another one was chosen. */
@NullMarked
package org.dsvtt.app.system;

import org.jspecify.annotations.NullMarked;
