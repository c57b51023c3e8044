/** What was said and rolled at the tables, kept as a log that is read page by page. */
@NullMarked
package org.dsvtt.query.chat;

import org.jspecify.annotations.NullMarked;
