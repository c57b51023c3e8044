/**
 * The search node as seen from outside its virtual machine, and the definitions of its index; the JDK is all it needs.
 * What runs inside is {@link org.dsvtt.elastic.node}.
 */
@NullMarked
package org.dsvtt.elastic;

import org.jspecify.annotations.NullMarked;
