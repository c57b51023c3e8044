/** What every process needs to speak Axon: defaults, the JSON serializer, and rejections that survive a bus. */
@NullMarked
package org.dsvtt.axon;

import org.jspecify.annotations.NullMarked;
