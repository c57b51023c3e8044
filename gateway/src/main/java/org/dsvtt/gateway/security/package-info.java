/**
 * Who asks: access tokens are checked here, for HTTP and for sockets alike, and become accounts. Also the security headers
 * of every answer.
 */
@NullMarked
package org.dsvtt.gateway.security;

import org.jspecify.annotations.NullMarked;
