package org.dsvtt.contracts.dice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who is shown a roll. */
public enum Secrecy {
    /** The table. */
    @JsonProperty("public") PUBLIC,
    /** Directors and the one who rolled. */
    @JsonProperty("director") DIRECTOR,
    /** Only the one who rolled. */
    @JsonProperty("self") SELF
}
