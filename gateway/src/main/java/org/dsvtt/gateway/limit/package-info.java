/**
 * How often a person and a socket may ask for something, kept with Bucket4j in process, and in Redis as well when there are
 * several gateways.
 */
@NullMarked
package org.dsvtt.gateway.limit;

import org.jspecify.annotations.NullMarked;
