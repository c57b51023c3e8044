/** Commands for who administers a server, given to the one that runs with a data folder, over its public API. */
@NullMarked
package org.dsvtt.app.admin;

import org.jspecify.annotations.NullMarked;
