/** What pages under {@code docs} say is compared with the code here; those about the database are made here. */
@NullMarked
package org.dsvtt.app.documents;

import org.jspecify.annotations.NullMarked;
