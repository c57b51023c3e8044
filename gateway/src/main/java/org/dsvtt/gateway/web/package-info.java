/** The built browser client, and how the server treats bodies and connections: compression, limits of size and time. */
@NullMarked
package org.dsvtt.gateway.web;

import org.jspecify.annotations.NullMarked;
