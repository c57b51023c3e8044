package org.dsvtt.axon;

/** Tells when a message did not get to the other side, or its answer did not come back. */
@FunctionalInterface
public interface TransportFailures {

    /** Whether sending the message again may help, soon. */
    boolean isTemporary(Throwable failure);
}
