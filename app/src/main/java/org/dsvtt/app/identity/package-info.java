/** The embedded Keycloak: run beside us, and told our addresses and sample accounts. */
@NullMarked
package org.dsvtt.app.identity;

import org.jspecify.annotations.NullMarked;
