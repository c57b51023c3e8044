/** Webhooks over HTTP: what Directors see of them, and the secrets that only HTTP tells. They are changed by commands. */
@NullMarked
package org.dsvtt.gateway.webhook;

import org.jspecify.annotations.NullMarked;
