/** What those may ask and order who administer the server; it gives no rights at any table. */
@NullMarked
package org.dsvtt.gateway.admin;

import org.jspecify.annotations.NullMarked;
