package org.dsvtt.query.projection;

/** What is written down of a generation. */
record GenerationEntry(Generation generation, int definition, GenerationState state) {

    boolean is(GenerationState wanted) {
        return state == wanted;
    }
}
