/** The parts of DSVTT as processes of their own. */
@NullMarked
package org.dsvtt.axon.service;

import org.jspecify.annotations.NullMarked;
