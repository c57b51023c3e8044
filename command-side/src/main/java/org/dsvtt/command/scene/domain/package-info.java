/** Decides scenes, maps, tokens and fog, and knows which tokens someone sees. */
@NullMarked
package org.dsvtt.command.scene.domain;

import org.jspecify.annotations.NullMarked;
