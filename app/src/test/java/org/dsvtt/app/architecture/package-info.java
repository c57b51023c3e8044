/** The rules between modules and packages, checked on the class files. */
@NullMarked
package org.dsvtt.app.architecture;

import org.jspecify.annotations.NullMarked;
