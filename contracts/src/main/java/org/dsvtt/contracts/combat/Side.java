package org.dsvtt.contracts.combat;

/** The two sides of a Draw Steel combat. */
public enum Side {
    HEROES,
    DIRECTOR;

    public Side other() {
        return this == HEROES ? DIRECTOR : HEROES;
    }
}
