package org.dsvtt.query.nodes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The positions of a processor that several processes share, kept in the read database but not bound to it: who has a
 * segment keeps it while the database is away, since nobody else can take it then. A position is written once a second, and
 * when the segment is let go; whoever takes it over from a process that died tells what happened in the last second again,
 * and frames that were told before are recognised by their numbers.
 */
final class LeasedPositions implements TokenStore {
    private static final Logger log = LoggerFactory.getLogger(LeasedPositions.class);
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

    private final TokenStore stored;
    private final TransactionManager transactions;
    private final Map<Integer, Held> held = new ConcurrentHashMap<>();
    private volatile int[] segments = {};
    private volatile boolean away;

    /** A segment this process has. */
    private record Held(Optional<TrackingToken> position, long writtenNanos) {}

    LeasedPositions(TokenStore stored, TransactionManager transactions) {
        this.stored = stored;
        this.transactions = transactions;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        Held before = held.get(segment);
        if (before == null) throw new UnableToClaimTokenException("Segment %d of %s is not here".formatted(segment, processor));
        boolean due = System.nanoTime() - before.writtenNanos() >= BETWEEN_WRITES.toNanos();
        long written = due && write(token, processor, segment) ? System.nanoTime() : before.writtenNanos();
        held.put(segment, new Held(Optional.ofNullable(token), written));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Held here = held.get(segment);
        TrackingToken token = attempt(() -> transactions.fetchInTransaction(() -> Optional.ofNullable(stored.fetchToken(processor, segment))))
                .or(() -> Optional.ofNullable(here).map(Held::position))
                .orElseThrow(() -> new UnableToClaimTokenException("Nobody knows where %s stands now".formatted(processor)))
                .orElse(null);
        held.put(segment, new Held(Optional.ofNullable(token), System.nanoTime()));
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return fetchToken(processor, segment.getSegmentId());
    }

    @Override
    public void extendClaim(String processor, int segment) {
        attempt(() -> {
            transactions.executeInTransaction(() -> stored.extendClaim(processor, segment));
            return segment;
        });
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        Held here = held.remove(segment);
        if (here == null) return;
        write(here.position().orElse(null), processor, segment);
        attempt(() -> {
            transactions.executeInTransaction(() -> stored.releaseClaim(processor, segment));
            return segment;
        });
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken first) {
        transactions.executeInTransaction(() -> stored.initializeTokenSegments(processor, count, first));
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        transactions.executeInTransaction(() -> stored.initializeSegment(token, processor, segment));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        held.remove(segment);
        transactions.executeInTransaction(() -> stored.deleteToken(processor, segment));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        attempt(() -> transactions.fetchInTransaction(() -> stored.fetchSegments(processor))).ifPresent(found -> segments = found);
        return segments;
    }

    /** None while the database is away: those that are here are not to be claimed again. */
    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return attempt(() -> transactions.fetchInTransaction(() -> stored.fetchAvailableSegments(processor))).orElse(List.of());
    }

    private boolean write(@Nullable TrackingToken token, String processor, int segment) {
        return attempt(() -> {
            transactions.executeInTransaction(() -> stored.storeToken(token, processor, segment));
            return segment;
        }).isPresent();
    }

    /** Empty when the database is away. That a segment went to another process is no such failure. */
    private <T> Optional<T> attempt(Supplier<T> something) {
        try {
            T result = something.get();
            if (away) log.info("Positions are kept in the read database again.");
            away = false;
            return Optional.of(result);
        } catch (UnableToClaimTokenException lost) {
            throw lost;
        } catch (RuntimeException e) {
            if (!away) log.warn("The read database is away; who tells what stays as it is: {}", e.toString());
            away = true;
            return Optional.empty();
        }
    }
}
