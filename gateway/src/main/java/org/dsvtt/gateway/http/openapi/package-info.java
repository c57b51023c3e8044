/**
 * The OpenAPI and AsyncAPI documents: addresses written by hand in {@code openapi.yaml} and {@code asyncapi.yaml}, schemas made
 * from the records that cross the wire.
 */
@NullMarked
package org.dsvtt.gateway.http.openapi;

import org.jspecify.annotations.NullMarked;
