/** A whole Elasticsearch node from its published jars: its settings, its plugins, and the guard at its only door. */
@NullMarked
package org.dsvtt.elastic.node;

import org.jspecify.annotations.NullMarked;
