/** The launcher: one command that starts the servers DSVTT needs and then DSVTT itself, all in one data folder. */
@NullMarked
package org.dsvtt.app;

import org.jspecify.annotations.NullMarked;
