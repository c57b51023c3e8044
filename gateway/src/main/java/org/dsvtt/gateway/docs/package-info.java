/** The page that shows the OpenAPI document and tries it out. For development: only the embedded profile has it. */
@NullMarked
package org.dsvtt.gateway.docs;

import org.jspecify.annotations.NullMarked;
