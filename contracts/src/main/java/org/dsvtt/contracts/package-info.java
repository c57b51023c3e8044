/** The hierarchies that span all contexts, the limits of what is accepted, and the catalogue of errors. */
@NullMarked
package org.dsvtt.contracts;

import org.jspecify.annotations.NullMarked;
