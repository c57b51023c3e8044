package org.dsvtt.query.projection;

/** How far the life of a generation has come. */
enum GenerationState {
    /** Decided on; it has no place yet. */
    NEW,
    /** Being filled. */
    BUILDING,
    /** Filled and kept up; what readers see. */
    LIVE,
    /** Replaced; to be removed. */
    RETIRED
}
