package org.dsvtt.axon.log;

import java.io.IOException;

/** Told what is wrong with a file, a sentence each. Whoever wants no file with a problem throws. */
@FunctionalInterface
public interface FileProblems {

    /** Ends the reading at the first problem. */
    FileProblems REFUSE = sentence -> {
        throw new IOException(sentence);
    };

    void found(String sentence) throws IOException;
}
