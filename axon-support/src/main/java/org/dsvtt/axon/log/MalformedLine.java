package org.dsvtt.axon.log;

/** What is wrong with a line; the message goes on where “line 7 ” ends. */
public final class MalformedLine extends Exception {

    public MalformedLine(String message) {
        super(message);
    }
}
