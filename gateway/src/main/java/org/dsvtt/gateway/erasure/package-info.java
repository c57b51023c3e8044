/** Deleting accounts: who may, and what follows at tables, at the identity server and in what is kept here. */
@NullMarked
package org.dsvtt.gateway.erasure;

import org.jspecify.annotations.NullMarked;
