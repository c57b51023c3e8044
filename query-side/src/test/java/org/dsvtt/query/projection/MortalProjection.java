package org.dsvtt.query.projection;

import java.util.List;
import java.util.random.RandomGenerator;
import org.axonframework.eventhandling.DomainEventMessage;

/** A projection in a process that dies at some batch: before it, or after it was written but before that is committed. */
final class MortalProjection implements Projection {

    private final Projection projection;
    private final RandomGenerator chance;
    private final Runnable death;
    private volatile boolean dead;

    /** @param death ends the transaction of this thread as the death of the process would */
    MortalProjection(Projection projection, RandomGenerator chance, Runnable death) {
        this.projection = projection;
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
        projection.project(batch, generation);
        if (fate == 1) die();
    }

    private void die() {
        dead = true;
        death.run();
        throw new IllegalStateException("The process has died.");
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public int definition() {
        return projection.definition();
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return projection.concerns(payloadType);
    }

    @Override
    public void create(Generation generation) {
        projection.create(generation);
    }

    @Override
    public void activate(Generation generation) {
        projection.activate(generation);
    }

    @Override
    public void drop(Generation generation) {
        projection.drop(generation);
    }

    @Override
    public String contentHash(Generation generation) {
        return projection.contentHash(generation);
    }
}
