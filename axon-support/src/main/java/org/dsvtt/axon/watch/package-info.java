/**
 * What every process tells those who look after the server: how it is and what it leans on, its meters, the traces of
 * commands, and the id that finds one matter in all logs.
 */
@NullMarked
package org.dsvtt.axon.watch;

import org.jspecify.annotations.NullMarked;
