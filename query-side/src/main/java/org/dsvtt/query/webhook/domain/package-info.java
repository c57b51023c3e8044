/** What is sent to a webhook, where the server may send it, and when it tries again: pure functions. */
@NullMarked
package org.dsvtt.query.webhook.domain;

import org.jspecify.annotations.NullMarked;
