package org.dsvtt.axon.embedded;

import java.util.Optional;
import org.dsvtt.axon.PostgresFailures;
import org.dsvtt.axon.StorageFailures;
import org.dsvtt.contracts.Rejection;

/** A PostgreSQL whose disk may be this machine's. */
final class EmbeddedStorage implements StorageFailures {
    private final PostgresFailures failures = new PostgresFailures();
    private final FreeSpace space;

    EmbeddedStorage(FreeSpace space) {
        this.space = space;
    }

    @Override
    public Optional<Rejection> refusal() {
        return space.isShort() ? Optional.of(PostgresFailures.full()) : Optional.empty();
    }

    @Override
    public Optional<Rejection> rejectionFor(Throwable failure) {
        return failures.rejectionFor(failure);
    }
}
