/** What follows here when somebody is erased; the views see to themselves. */
@NullMarked
package org.dsvtt.query.erasure;

import org.jspecify.annotations.NullMarked;
