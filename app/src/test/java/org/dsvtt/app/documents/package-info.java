/** The pages under {@code docs/database} are made here, from the events and the migrations, and compared with those committed. */
@NullMarked
package org.dsvtt.app.documents;

import org.jspecify.annotations.NullMarked;
