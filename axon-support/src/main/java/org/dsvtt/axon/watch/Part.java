package org.dsvtt.axon.watch;

import java.util.Optional;

/** A server or store this process leans on. Every bean of this type is looked at and shown to administrators. */
public interface Part {

    /** What it is called, in words with hyphens. */
    String name();

    /** Whether nobody can play without it. */
    boolean vital();

    /**
     * Asks it something small, waiting if need be; the answer is its version, if it tells.
     *
     * @throws Exception any, when it is away
     */
    Optional<String> ask() throws Exception;
}
