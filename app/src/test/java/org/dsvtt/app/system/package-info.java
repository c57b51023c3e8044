/** Tests of the whole installed program: a process of its own with a real PostgreSQL and a real Keycloak. */
@NullMarked
package org.dsvtt.app.system;

import org.jspecify.annotations.NullMarked;
