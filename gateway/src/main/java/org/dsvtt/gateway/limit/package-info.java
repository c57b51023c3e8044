/** How often a person and a socket may ask for something, kept in process with Bucket4j. */
@NullMarked
package org.dsvtt.gateway.limit;

import org.jspecify.annotations.NullMarked;
