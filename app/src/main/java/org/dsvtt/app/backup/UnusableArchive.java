package org.dsvtt.app.backup;

import java.io.IOException;

/** An archive that nothing is restored from; the message says why, in sentences for the host. */
public final class UnusableArchive extends IOException {

    UnusableArchive(String message) {
        super(message);
    }
}
