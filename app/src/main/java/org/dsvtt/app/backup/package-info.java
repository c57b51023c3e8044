/**
 * The whole of a data folder in one archive, made while play goes on, and a folder made of it again; see
 * docs/infrastructure/backup.md.
 */
@NullMarked
package org.dsvtt.app.backup;

import org.jspecify.annotations.NullMarked;
