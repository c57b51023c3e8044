/**
 * The way to Redis, through which gateways tell each other what is not an event. It is there when {@code dsvtt.redis.url}
 * is; and whoever uses it goes on alone while Redis is away.
 */
@NullMarked
package org.dsvtt.gateway.redis;

import org.jspecify.annotations.NullMarked;
