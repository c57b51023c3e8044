package org.dsvtt.query.projection;

/**
 * What is written down of a generation.
 *
 * @param erasures who was erased when it was begun, by the name of that state
 */
record GenerationEntry(Generation generation, int definition, String erasures, GenerationState state) {

    boolean is(GenerationState wanted) {
        return state == wanted;
    }
}
