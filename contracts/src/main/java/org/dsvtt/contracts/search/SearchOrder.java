package org.dsvtt.contracts.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which order findings come. */
public enum SearchOrder {
    /** Those that match best first, the newest of equals first. */
    @JsonProperty("best") BEST,
    /** The newest first. */
    @JsonProperty("newest") NEWEST
}
