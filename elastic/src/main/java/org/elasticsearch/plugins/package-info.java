/** The one class of ours that has to be in a package of Elasticsearch. */
@NullMarked
package org.elasticsearch.plugins;

import org.jspecify.annotations.NullMarked;
