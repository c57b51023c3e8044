/** The one folder a host keeps: who may use it, and what lies where in it. */
@NullMarked
package org.dsvtt.app.data;

import org.jspecify.annotations.NullMarked;
