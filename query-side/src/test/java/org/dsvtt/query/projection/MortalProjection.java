package org.dsvtt.query.projection;

import java.util.List;
import java.util.random.RandomGenerator;
import org.axonframework.eventhandling.DomainEventMessage;

/** A projection in a process that dies at some batch: before it, or after it was written but before that is committed. */
final class MortalProjection extends WrappedProjection {

    private final RandomGenerator chance;
    private final Runnable death;
    private volatile boolean dead;

    /** @param death ends the transaction of this thread as the death of the process would */
    MortalProjection(Projection projection, RandomGenerator chance, Runnable death) {
        super(projection);
        this.chance = chance;
        this.death = death;
    }

    boolean isDead() {
        return dead;
    }

    @Override
    public synchronized void project(List<DomainEventMessage<?>> batch, Generation generation) {
        if (dead) throw new IllegalStateException("This process is dead.");
        int fate = chance.nextInt(4);
        if (fate == 0) die();
        super.project(batch, generation);
        if (fate == 1) die();
    }

    private void die() {
        dead = true;
        death.run();
        throw new IllegalStateException("The process has died.");
    }
}
